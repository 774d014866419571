import Testing
import TypedResponses
import TypedResponsesTesting

@Suite("HTTP archives as programs write them")
struct HARTests {
  private func recording(_ entries: String...) throws -> Recording {
    let text = "{\"log\": {\"version\": \"1.2\", \"entries\": [\n\(entries.joined(separator: ",\n"))\n]}}"
    return try Recording(reading: Array(text.utf8), name: "r")
  }

  private func entry(
    _ method: String = "GET", _ url: String = "https://h.example/a", request: String = "", status: String = "200",
    fields: String = "", content: String = "", more: String = ""
  ) -> String {
    """
    {"request": {"method": "\(method)", "url": "\(url)", "headers": [\(request)]}, "response": {"status": \(status), \
    "headers": [\(fields)], "content": {\(content)}\(more)}}
    """
  }

  @Test(
    "What a recording does not hold is not known",
    arguments: [
      ("", "", nil), (#""size": 4"#, "", nil), (#""text": null, "size": 4"#, "", nil),
      (#""text": "", "size": -1"#, "", nil), (#""text": "abcd", "size": 4"#, #", "bodySize": 0"#, nil),
      (#""text": "abcd", "size": 4"#, #", "bodySize": -1"#, nil), (#""text": "ab", "size": 4"#, "", nil),
      (#""text": "abcd", "size": 4"#, #", "_failureText": "net::ERR_ABORTED""#, nil),
      (#""text": "?", "size": 1, "encoding": "base64""#, "", nil),
      (#""text": "abcd", "size": 4"#, #", "bodySize": 4"#, "abcd"), (#""text": "abcd""#, "", "abcd"),
      (#""text": "", "size": 0"#, #", "bodySize": 0"#, ""),
      (#""text": "YWJjZA==", "size": 4, "encoding": "base64""#, "", "abcd"),
    ] as [(String, String, String?)])
  func known(content: String, more: String, text: String?) throws {
    let exchange = try #require(try recording(entry(content: content, more: more)).exchanges.first)
    #expect(exchange.response.text == text)
    #expect(exchange.response.isText == !content.contains("base64"))
  }

  @Test(
    "A 304 that was written as 200 is one again, and a 200 stays one",
    arguments: [
      (#"{"name": "If-None-Match", "value": "\"1\""}"#, #"{"name": "ETag", "value": "\"1\""}"#, 0, 4, 304),
      (#"{"name": "If-None-Match", "value": "\"1\", \"2\""}"#, #"{"name": "ETag", "value": "W/\"2\""}"#, 0, 4, 304),
      (#"{"name": "If-None-Match", "value": "*"}"#, "", -1, -1, 304),
      (#"{"name": "If-Modified-Since", "value": "Thu, 05 Nov 2026 10:00:00 GMT"}"#, "", 0, 4, 304),
      (#"{"name": "If-None-Match", "value": "\"1\""}"#, #"{"name": "ETag", "value": "\"2\""}"#, 0, 4, 200),
      (#"{"name": "If-None-Match", "value": "\"1\""}"#, "", 4, 4, 200), ("", "", 0, 4, 200),
    ] as [(String, String, Int, Int, Int)])
  func revalidated(request: String, fields: String, sent: Int, size: Int, code: Int) throws {
    let exchange = try #require(
      try recording(
        entry(
          request: request, fields: fields, content: "\"text\": \"abcd\", \"size\": \(size)",
          more: ", \"bodySize\": \(sent)")
      ).exchanges.first)
    #expect(exchange.response.code == code)
  }

  @Test(
    "What is no exchange is passed over with a note, and the others are read",
    arguments: [
      ("null", "it has no response"), ("7", "it has no response"), ("{}", "it has no response"),
      (#"{"request": {}, "response": null}"#, "it has no response"),
      (#"{"response": {}}"#, "it has no response.status"),
      (#"{"response": {"status": "200", "headers": []}}"#, "its response.status is text"),
      (#"{"response": {"status": 200.5, "headers": []}}"#, "its response.status is 200.5"),
      (#"{"response": {"status": null, "headers": []}}"#, "it has no response.status"),
      (#"{"response": {"status": 200}}"#, "its response has no list of headers"),
      (#"{"response": {"status": 0, "headers": []}}"#, "no response came"),
      (
        #"{"response": {"status": -1, "_failureText": "net::ERR_FAILED", "headers": []}}"#,
        "no response came: net::ERR_FAILED"
      ),
    ])
  func passedOver(text: String, reason: String) throws {
    let recording = try recording(text, entry())
    #expect(recording.notes == ["r[0] is passed over: \(reason)."])
    #expect(recording.exchanges.map(\.name) == ["r[1] GET /a"])
    #expect(recording.lines == [3])
  }

  @Test(
    "Addresses that are not HTTP, and tunnels, are no exchanges",
    arguments: ["data:text/plain,x", "blob:https://h.example/1", "chrome-extension://a/b", "about:blank"])
  func addresses(url: String) throws {
    let scheme = url.prefix { $0 != ":" }
    #expect(
      try recording(entry("GET", url), entry("CONNECT", "https://h.example:443")).notes == [
        "r[0] is passed over: its address begins with '\(scheme):', which is not HTTP.",
        "r[1] is passed over: it is a tunnel.",
      ])
  }

  @Test("Scheme and host belong to the resource")
  func origin() throws {
    let exchange = try #require(try recording(entry("GET", "HTTPS://H.Example:8443?a=1#b")).exchanges.first)
    #expect(exchange.request?.origin == "https://h.example:8443")
    #expect(exchange.request?.target == "/?a=1")
  }

  @Test("Lines that were joined with a newline are several")
  func joined() throws {
    let exchange = try #require(
      try recording(entry(fields: #"{"name": "Set-Cookie", "value": "a=1\nb=2"}"#)).exchanges.first)
    #expect(exchange.response.fields.values(of: .setCookie) == ["a=1", "b=2"])
  }

  @Test("A mark at the start, half a surrogate pair, names twice and values that nest 100,000 deep are read")
  func leniency() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let text = """
      \u{FEFF} {"deep": \(deep), "log": {"log": 1, "log": 2, "entries": [\
      \(entry(content: #""text": "a\ud83d\u0041\ud83d\ude00""#))]}}
      """
    let recording = try Recording(reading: Array(text.utf8), name: "r")
    #expect(recording.exchanges.first?.response.text == "a\u{FFFD}A😀")
  }

  @Test("Content that nests deep is not judged")
  func deepContent() throws {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    let fields = #"{"name": "Content-Type", "value": "application/json"}, {"name": "Date", "value": "x"}"#
    let exchange = try #require(try recording(entry(fields: fields, content: "\"text\": \"\(deep)\"")).exchanges.first)
    #expect(!ConventionChecker().check(exchange).contains { $0.rule.name.hasPrefix("content.") })
  }

  @Test("Pairs of 20,000 entries are found in one pass")
  func linear() throws {
    let fields = ObservedFields([
      ObservedField("Date", "Thu, 05 Nov 2026 10:00:00 GMT"), ObservedField("Content-Type", "text/plain"),
      ObservedField("ETag", "\"a\""),
    ])
    func exchange(_ index: Int, _ text: String) -> Exchange {
      Exchange(
        name: "\(index)", ObservedResponse(code: 200, fields: fields, content: Array(text.utf8)),
        to: ObservedRequest(.get, "/\(index % 10_000)", origin: "https://h.example"))
    }
    let conversation = (0..<20_000).map { exchange($0, $0 == 15_000 ? "other" : "same") }
    #expect(ConventionChecker().check(conversation).map { "\($0.exchange) \($0.rule)" } == ["15000 pair.tag"])
  }
}
