import Testing
import TypedResponses

@Suite struct LinkTests {
  @Test("A link has its target, its relations and its attributes")
  func writes() throws {
    #expect(Link("/users?page=2", rel: .next).fieldValue == "</users?page=2>; rel=\"next\"")
    #expect(
      try Link("/terms", rel: "license", "https://example.com/rels/legal").attribute("title", #"The "terms", \ all"#)
        .fieldValue == #"</terms>; rel="license https://example.com/rels/legal"; title="The \"terms\", \\ all""#)
  }

  @Test("What is written parses back")
  func roundTrip() throws {
    let links = [
      Link("/a,b;c", rel: .first, .prev), try Link("https://example.com/", rel: .item).attribute("title", "a, b; \"c\""),
    ]
    #expect(Link.list(parsing: links.map(\.fieldValue.text).joined(separator: " , ,")) == links)
  }

  @Test(
    "A malformed link, or one without a relation, is none",
    arguments: ["/a", "<a b>; rel=x", "</a>", "</a>; rel=\"\"", "</a; rel=next", "</a>; rel=\"next", "</a>; rel=N€xt"])
  func refuses(_ text: String) {
    #expect(Link.list(parsing: text) == nil)
  }

  @Test("Attributes that would change what the link says are refused", arguments: ["rel", "REV", "anchor", "a b", ""])
  func refusesAttributes(_ name: String) {
    #expect(throws: FieldParameterError.self) { try Link("/a", rel: .next).attribute(name, "x") }
  }

  @Test("An attribute cannot break the line or stand twice", arguments: ["a\r\nSet-Cookie: x=1", "\0", "é"])
  func refusesValues(_ value: String) throws {
    #expect(throws: FieldParameterError.self) { try Link("/a", rel: .next).attribute("title", value) }
    let titled = try Link("/a", rel: .next).attribute("title", "x")
    #expect(throws: FieldParameterError.self) { try titled.attribute("Title", "y") }
  }

  @Test("A relation is a registered one or an absolute URI", arguments: ["", "Next", "a b", "/rel", "näxt", "a\"b"])
  func relations(_ text: String) {
    #expect(LinkRelation(text) == nil)
  }
}

@Suite struct AdditionalFieldsTests {
  @Test("Links stand on lines of their own; other fields replace the one before")
  func adds() throws {
    let response = NoContent().with(Link("/a", rel: .prev)).with(Link("/b", rel: .next))
      .with(.referrerPolicy, "no-referrer")
    #expect(
      try response.encode(for: RequestHead()).message
        == "204 No Content\nLink: </a>; rel=\"prev\"\nLink: </b>; rel=\"next\"\nReferrer-Policy: no-referrer\n\n")
  }

  @Test(
    "Names of fields that something else decides are refused, whatever their case",
    arguments: [
      "content-length", "Content-Type", "CONTENT-RANGE", "Location", "allow", "WWW-Authenticate", "Transfer-Encoding",
      "Connection", "Date", "ETag", "Retry-After", "", "a b", "a\r\nb",
    ])
  func refuses(_ name: String) {
    #expect(OptionalFieldName(name) == nil)
  }

  @Test("Any other name is taken")
  func takes() {
    #expect(OptionalFieldName("X-Trace")?.name.name == "X-Trace")
  }
}
