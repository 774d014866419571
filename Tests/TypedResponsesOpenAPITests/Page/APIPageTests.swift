import Foundation
import Testing
import TypedResponses
import TypedResponsesOpenAPI

@Suite("The page of a description")
struct APIPageTests {
  /// Text that would end what it stands in, as HTML, as an attribute and in a shell.
  static let nasty = "<script src=//x>'\"&`</pre></code></style>$(id)\u{1}\r"

  /// The page of these routes.
  static func html(
    _ routes: [RouteSignature] = OpenAPIDocumentTests.routes, _ info: APIInfo = APIInfo("Notes", version: "1"),
    at address: URIReference? = nil, version: OpenAPIVersion = .v32
  ) -> String {
    APIPage(OpenAPIDocument(info, routes, version: version), at: address).html
  }

  @Test("Operations, statuses, fields, problem types and schemas are on it, each where a link leads to it")
  func whole() {
    let html = Self.html(at: "/openapi.json")
    for text in [
      #"<a href="/openapi.json">"#, #"<section id="operation-getNotesById">"#, ##"<a href="#operation-getNotesById">"##,
      #"<span class="code c2">201</span> Created"#, "<code>Location</code>",
      "Wait as long as Retry-After says, then send the request again.",
      #"<section id="schema-OutOfCredit">"#, "<p>Buy more.</p>", "You do not have enough credit.",
      #"<section id="schema-Note">"#, "Credentials: <code>bearer</code> with <code>notes:read</code>",
      ##"Told by <a href="#operation-getNotesById">getNotesById</a>"##, "a stream of", "integer, 1 to 9",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    let ids = Set(Self.attributes("id", of: html))
    #expect(
      Set(Self.attributes("href", of: html).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) })
        .isSubset(of: ids))
    #expect(ids.count == Self.attributes("id", of: html).count, "Each id stands once.")
  }

  /// The values of all attributes of this name.
  private static func attributes(_ name: String, of html: String) -> [String] {
    html.matches(of: /[ ](\w+)="([^"]*)"/).filter { $0.1 == name }.map { String($0.2) }
  }

  @Test("It loads nothing and runs nothing, and tells the browser so")
  func complete() throws {
    let html = Self.html(at: "/openapi.json")
    for text in ["<script", "<link", "<img", "<iframe", "@import", "url(", "src=", " on"] {
      let found = text == " on" ? html.contains(/<[^>]* on\w+=/) : html.contains(text)
      #expect(!found, "\(text)")
    }
    let response = try APIPage(OpenAPIDocumentTests.document()).encode(for: RequestHead())
    #expect(response.fields[.contentSecurityPolicy]?.text.hasPrefix("default-src 'none'") == true)
    #expect(response.fields[.contentType]?.text == "text/html; charset=utf-8")
  }

  @Test("It is sent once to a client that keeps it")
  func versions() throws {
    let page = APIPage(OpenAPIDocumentTests.document())
    let first = try page.encode(for: RequestHead())
    let tag = try #require(first.fields[.etag]?.text)
    #expect(try page.encode(for: RequestHead(fields: [(.ifNoneMatch, tag)])).status == .notModified)
    let other = try APIPage(OpenAPIDocumentTests.document(), at: "/other.json").encode(for: RequestHead())
    #expect(other.fields[.etag]?.text != tag)
    var responses = ResponseDescriptions(to: .get)
    responses.add(APIPage.self)
    #expect(responses[.ok]?.contents.map(\.mediaType) == ["text/html"])
    #expect(responses.findings.isEmpty)
  }

  @Test("A response that several operations give is told once, and each leads to it")
  func shared() {
    let html = Self.html()
    #expect(html.components(separatedBy: #"<section id="response-NotAcceptable">"#).count == 2)
    #expect(html.components(separatedBy: ##"<a href="#response-NotAcceptable">"##).count == 4)
  }

  struct Odd: Codable, Sendable {
    var name: String
    enum CodingKeys: String, CodingKey { case name = "<b>\"n'&" }
  }

  struct OddProblem: ProblemType {
    static let type: ProblemTypeURI = "https://example.com/problems/odd?a=1&b='2'"
    static let title = APIPageTests.nasty
    static let documentation = APIPageTests.nasty
    static var examples: [OddProblem] { [OddProblem(text: APIPageTests.nasty)] }
    var text: String
    var base: Conflict { Conflict() }
  }

  @Test("Every text from outside is text on the page")
  func escaping() throws {
    var route = RouteSignature(
      .post, "/<b>/{id}", .path("id", .text()), .content(Odd.self), success: OK<Odd>.self, failure: OddProblem.self)
    route.id = Self.nasty
    route.tags = [Self.nasty]
    route.summary = Self.nasty
    route.explanation = "\(Self.nasty)\n\n`\(Self.nasty)`"
    let info = APIInfo(Self.nasty, version: Self.nasty, explanation: Self.nasty, servers: [Self.nasty])
    let html = Self.html([route], info)
    #expect(!html.contains("<script"))
    #expect(!html.contains("<b>"))
    #expect(!html.contains("\u{1}"))
    #expect(html.contains("&lt;script src=//x&gt;"))
    #expect(html.contains(#"href="https://example.com/problems/odd?a=1&amp;b='2'""#))
    // What the page itself opens, it closes: none of the texts closed anything.
    for name in ["main", "section", "pre", "code", "details", "style", "table", "p", "a"] {
      let opened = html.matches(of: /<(\w+)[ >]/).filter { $0.1 == name }.count
      #expect(opened == html.components(separatedBy: "</\(name)>").count - 1, "\(name)")
    }
  }

  @Test("Only what is on the web becomes a link")
  func links() {
    struct Local: ProblemType {
      static let type: ProblemTypeURI = "tag:example.com,2026:local"
      static let title = "Local"
      static var examples: [Local] { [Local()] }
      var base: Conflict { Conflict() }
    }
    let html = Self.html([RouteSignature(.get, "/a", success: OK<Note>.self, failure: Local.self)])
    #expect(html.contains("<code>tag:example.com,2026:local</code>"))
    #expect(!html.contains("href=\"tag:"))
  }

  indirect enum Tree: Codable, Sendable {
    case leaf(Int)
    case branch(Tree, Tree)
  }

  @Test("Odd descriptions have a page all the same")
  func odd() throws {
    let none = Self.html([], APIInfo("", version: ""))
    #expect(none.contains("<h1></h1>"))
    #expect(!none.contains("Problem types"))
    let method = try #require(RequestMethod("x-do'it"))
    let html = Self.html(
      [
        RouteSignature(.get, "/", success: OK<[Tree]>.self, failure: Never.self),
        RouteSignature(method, "/**", success: OK<Tree>.self, failure: (any Error).self),
        RouteSignature(method, "/**", success: OK<Tree>.self, failure: (any Error).self),
        RouteSignature(.query, "/trees", .content(Tree.self), success: OK<Tree>.self, failure: Never.self),
      ], version: .v31)
    #expect(html.contains("x-do'it"))
    #expect(html.contains("Any other status"))
    #expect(html.contains(#"<span class="method">QUERY</span>"#))
    #expect(html.contains(#"curl -i -X 'x-do'\''it'"#))
  }
}
