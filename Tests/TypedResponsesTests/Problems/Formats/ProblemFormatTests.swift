import Foundation
import Testing
import TypedResponses

@Suite struct ProblemFormatTests {
  private var settings: ResponseSettings {
    var settings = ResponseSettings()
    settings.problems.formats = [.xml, .html]
    return settings
  }

  private func encode(
    _ problem: some ErrorResponse = LowCredit.example, accept: String..., method: RequestMethod = .get
  ) throws -> EncodedResponse {
    try problem.encode(for: RequestHead(method, fields: accept.map { (.accept, $0) }), using: settings)
  }

  @Test(
    "The client's Accept decides; JSON comes first among equals and whenever nothing else is wanted",
    arguments: [
      ([], "application/problem+json"), (["*/*"], "application/problem+json"), ([""], "application/problem+json"),
      (["application/json"], "application/problem+json"), (["application/*"], "application/problem+json"),
      (["text/html"], "text/html; charset=utf-8"), (["text/*"], "text/html; charset=utf-8"),
      (["application/problem+xml"], "application/problem+xml"), (["application/xml"], "application/problem+xml"),
      (["text/xml;q=0.9, application/json;q=0.8"], "application/problem+xml"),
      (["application/json, text/html;q=0.9"], "application/problem+json"),
      (["application/problem+json;q=0.1, text/html;q=0.2"], "text/html; charset=utf-8"),
      (["application/json;q=0.1", "text/html;q=0.2"], "text/html; charset=utf-8"),
      (["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"], "text/html; charset=utf-8"),
      (["text/html;q=0, */*"], "application/problem+json"), (["image/png"], "application/problem+json"),
      (["application/problem+json;q=0"], "application/problem+json"), (["nonsense"], "application/problem+json"),
      (["text/html;q=2, text/html;q=x"], "application/problem+json"),
    ])
  func negotiates(accept: [String], expected: String) throws {
    let request = RequestHead(fields: accept.map { (.accept, $0) })
    let encoded = try LowCredit.example.encode(for: request, using: settings)
    #expect(encoded.fields.values(of: .contentType).map(\.text) == [expected])
    #expect(encoded.fields.values(of: .vary).map(\.text) == ["Accept"])
    #expect(encoded.status == .forbidden)
    #expect(encoded.fields[.contentLength]?.text == encoded.content.length.map(String.init))
  }

  @Test(
    "Where XML is the only other form, browsers get JSON, and who wants XML gets it by whatever name",
    arguments: [
      (
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
          + "application/signed-exchange;v=b3;q=0.7", "json"
      ),
      ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "json"),
      ("text/html,application/xml", "json"), ("application/xml,text/html", "json"), ("text/*", "json"), ("*/*", "json"),
      ("application/xml", "xml"), ("application/problem+xml", "xml"), ("text/xml, */*;q=0.1", "xml"),
      ("application/xml, text/html;q=0.9", "xml"), ("text/html, application/problem+xml", "xml"),
    ])
  func xmlAlone(_ accept: String, _ form: String) throws {
    var settings = ResponseSettings()
    settings.problems.formats = [.xml]
    let encoded = try NotFound().encode(for: RequestHead(fields: [(.accept, accept)]), using: settings)
    #expect(encoded.fields[.contentType]?.text == "application/problem+\(form)")
  }

  @Test("Without other forms nothing varies, whatever the client accepts")
  func plain() throws {
    let encoded = try NotFound().encode(for: RequestHead(fields: [(.accept, "text/html")]))
    #expect(encoded.fields[.contentType] == "application/problem+json")
    #expect(!encoded.fields.contains(.vary))
  }

  @Test("A 406 names Accept once")
  func notAcceptable() throws {
    let request = RequestHead(fields: [(.accept, "image/png")])
    let encoded = try OK(User()).encode(for: request, using: settings)
    #expect(encoded.status == .notAcceptable)
    #expect(encoded.fields.values(of: .vary).map(\.text) == ["Accept"])
  }

  @Test("XML has the RFC's namespace, elements for members, and `i` for elements of arrays")
  func xml() throws {
    #expect(
      try encode(accept: "application/xml").text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <problem xmlns="urn:ietf:rfc:7807"><type>https://example.com/probs/out-of-credit</type>\
        <title>You do not have enough credit.</title><status>403</status>\
        <detail>Your current balance is 30, but that costs 50.</detail>\
        <instance>/account/12345/msgs/abc</instance><balance>30</balance>\
        <accounts><i>/account/12345</i><i>/account/67890</i></accounts></problem>

        """)
  }

  @Test("Markup and characters that XML cannot carry stay text")
  func xmlEscapes() throws {
    let problem = BadRequest(detail: "</detail><x y=\"1\">&amp;]]>\u{0}\u{FFFE}\r\n").member(
      "list", [nil, true, 1.5, []])
    let text = try #require(try encode(problem, accept: "text/xml").text)
    #expect(
      text.contains(
        "<detail>&lt;/detail&gt;&lt;x y=&quot;1&quot;&gt;&amp;amp;]]&gt;\u{FFFD}\u{FFFD}&#13;\n</detail>"
          + "<list><i></i><i>true</i><i>1.5</i><i></i></list>"))
    let parser = XMLChecker()
    #expect(parser.isWellFormed(text))
  }

  @Test(
    "A member that XML cannot name makes the document JSON",
    arguments: [["1st": 1], ["a b": 1], ["a:b": 1], ["": 1], ["ä": 1], ["i": 1], ["<x>": 1]] as [JSONObject])
  func xmlNames(_ object: JSONObject) throws {
    let encoded = try encode(BadRequest().member("object", .object(object)), accept: "text/xml")
    #expect(encoded.fields[.contentType] == "application/problem+json")
    #expect(encoded.fields[.vary] == "Accept")
  }

  @Test("The page is complete in itself, runs nothing, and says what the document says")
  func html() throws {
    let encoded = try encode(accept: "text/html")
    let text = try #require(encoded.text)
    #expect(text.contains("<title>You do not have enough credit.</title>"))
    #expect(text.contains("<p class=\"status\">403 Forbidden</p>"))
    #expect(text.contains("<p>Your current balance is 30, but that costs 50.</p>"))
    #expect(text.contains("<tr><th>accounts</th><td><ul><li>/account/12345</li><li>/account/67890</li></ul></td></tr>"))
    #expect(text.contains("<a href=\"https://example.com/probs/out-of-credit\">"))
    #expect(encoded.fields[.contentSecurityPolicy]?.text.hasPrefix("default-src 'none';") == true)
    #expect(!text.contains("<script") && !text.contains("src="))
  }

  @Test("Markup in any member is text on the page, and no URI that a browser would run is a link")
  func htmlEscapes() throws {
    struct Hostile: ProblemType {
      static let type: ProblemTypeURI = "javascript:alert(1)"
      static let title = "<b>"
      var object: JSONValue = ["<script>": ["\"onload=alert(1)", "</td>"]]
      var base: Conflict { Conflict(detail: "</p><script>alert(1)</script>").instance("//evil.example/'x") }
    }
    let text = try #require(try encode(Hostile(), accept: "text/html").text)
    #expect(!text.contains("<script") && !text.contains("<b>") && !text.contains("href="))
    #expect(text.contains("<th>&lt;script&gt;</th>") && text.contains("<code>javascript:alert(1)</code>"))
  }

  @Test("An answer to HEAD has the fields and no content in every form")
  func head() throws {
    let encoded = try encode(accept: "text/html", method: .head)
    #expect(encoded.content.length == 0)
    #expect(encoded.fields[.contentType] == "text/html; charset=utf-8")
  }

  @Test("Statuses that must not be stored are not, in every form")
  func noStore() throws {
    let encoded = try encode(TooManyRequests(retryAfter: .seconds(1)), accept: "text/html")
    #expect(encoded.fields[.cacheControl] == "no-store")
  }

  @Test("Every form of the errors of a validation has a page and XML")
  func validation() throws {
    let failed = ValidationFailed(fields: FieldError(at: .body("/a"), .outOfRange(1...2)).including(safeValue: "<3"))
    for format in [ValidationFormat.pointers, .messages, .violations, .fields] {
      var settings = settings
      settings.problems.validationFormat = format
      let page = try failed.encode(for: RequestHead(fields: [(.accept, "text/html")]), using: settings)
      #expect(page.text?.contains("<th>") == true && page.text?.contains("<3") == false)
      let xml = try failed.encode(for: RequestHead(fields: [(.accept, "text/xml")]), using: settings)
      #expect(XMLChecker().isWellFormed(try #require(xml.text)))
    }
  }
}

/// Checks that every tag of a text is closed in its turn; a full parser looks at the same texts outside.
private struct XMLChecker {
  func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    for part in text.split(separator: "<").dropFirst() {
      guard let end = part.firstIndex(of: ">") else { return false }
      let tag = part[..<end]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        open.append(tag.prefix { $0 != " " })
      }
    }
    return open.isEmpty
  }
}
