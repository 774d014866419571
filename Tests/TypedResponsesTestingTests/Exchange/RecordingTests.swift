import Testing
import TypedResponses
import TypedResponsesTesting

@Suite("Exchanges from recordings")
struct RecordingTests {
  private func curl(_ text: String) -> [Exchange] {
    Exchange.exchanges(printedByCurl: Array(text.utf8), name: "curl")
  }

  @Test("curl's output of HTTP/1.1, with chunks undone")
  func chunksUndone() throws {
    let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{\"a\":1}"
    let response = try #require(curl(text).first).response
    #expect(response.text == "{\"a\":1}" && response.faults.isEmpty)
  }

  @Test("curl's output of HTTP/2")
  func version2() throws {
    let response = try #require(curl("HTTP/2 404 \r\ncontent-length: 2\r\n\r\nno").first).response
    #expect(response.version == "HTTP/2" && response.code == 404 && response.text == "no" && response.faults.isEmpty)
  }

  @Test("Redirects that were followed give one exchange each")
  func redirects() {
    let text =
      "HTTP/1.1 301 Moved\r\nLocation: /b\r\nContent-Length: 10\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"
    #expect(curl(text).map(\.name) == ["curl", "curl#2"])
    #expect(curl(text).map(\.response.content) == [nil, Array("hi".utf8)])
  }

  @Test("Text that lost the CR of its lines is read without a fault")
  func pasted() throws {
    let response = try #require(curl("HTTP/1.1 200 OK\nContent-Length: 2\n\nhi\n").first).response
    #expect(response.text == "hi" && response.faults.isEmpty && response.excess.isEmpty)
  }

  @Test("A HAR file gives its entries, with base64 decoded and failed requests left out")
  func har() throws {
    let text = """
      {"log": {"entries": [
        {"request": {"method": "GET", "url": "https://example.com/a?b=1#c", "httpVersion": "h2",
                     "headers": [{"name": ":path", "value": "/a"}, {"name": "Accept", "value": "*/*"}]},
         "response": {"status": 200, "statusText": "OK", "httpVersion": "h2",
                      "headers": [{"name": "content-type", "value": "text/plain"}],
                      "content": {"size": 2, "mimeType": "text/plain", "text": "aGk=", "encoding": "base64"}}},
        {"request": {"method": "GET", "url": "https://example.com"}, "response": {"status": 0}}
      ]}}
      """
    let exchanges = try Exchange.exchanges(inHAR: Array(text.utf8), name: "log")
    try #require(exchanges.count == 1)
    #expect(exchanges[0].name == "log[0] GET /a?b=1")
    #expect(exchanges[0].request?.target == "/a?b=1" && exchanges[0].request?.fields.count == 1)
    #expect(exchanges[0].response.text == "hi" && exchanges[0].response.version == "HTTP/2")
  }

  @Test(
    "What is no HAR file is refused with the reason",
    arguments: [
      ("[", "Not JSON: line 1, column 2: expected a value, found the end."),
      ("{}", "Not an HTTP archive: it has no array at log.entries."),
      (#"{"log":{"entries":{}}}"#, "Not an HTTP archive: it has no array at log.entries."),
      (#"{"log":{"entries":[{"a":01}]}}"#, "Not JSON: line 1, column 26: expected ',' or '}', found '1'."),
    ])
  func noHAR(text: String, reason: String) {
    let error = #expect(throws: HARError.self) { try Exchange.exchanges(inHAR: Array(text.utf8), name: "x") }
    #expect(error?.description == reason)
  }

  @Test("A typed response becomes what would be sent")
  func typed() throws {
    let exchange = try Exchange(NotFound(detail: "No such user."), to: RequestHead(.get, "/users/9"))
    #expect(exchange.response.code == 404 && exchange.name == "GET /users/9")
    #expect(exchange.response.fields[.contentType] == "application/problem+json")
    #expect(exchange.response.text?.contains("No such user.") == true)
  }
}
