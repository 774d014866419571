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
      Link("/a,b;c", rel: .first, .prev),
      try Link("https://example.com/", rel: .item).attribute("title", "a, b; \"c\""),
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
    #expect(throws: FieldPartError.self) { try Link("/a", rel: .next).attribute(name, "x") }
  }

  @Test("An attribute cannot break the line or stand twice", arguments: ["a\r\nSet-Cookie: x=1", "\0", "é"])
  func refusesValues(_ value: String) throws {
    #expect(throws: FieldPartError.self) { try Link("/a", rel: .next).attribute("title", value) }
    let titled = try Link("/a", rel: .next).attribute("title", "x")
    #expect(throws: FieldPartError.self) { try titled.attribute("Title", "y") }
  }

  @Test("A relation is a registered one or an absolute URI", arguments: ["", "Next", "a b", "/rel", "näxt", "a\"b"])
  func relations(_ text: String) {
    #expect(LinkRelation(text) == nil)
  }
}

extension LinkTests {
  @Test("A title may have any characters, and takes the place of the one before")
  func titles() throws {
    Link("/a", rel: .next).titled("Chapter \"4\"").expectWritten(#"</a>; rel="next"; title="Chapter \"4\"""#)
    let link = Link("/a", rel: .next).titled("x").titled("nächstes Kapitel")
    link.expectWritten(#"</a>; rel="next"; title*=UTF-8''n%C3%A4chstes%20Kapitel"#)
    #expect(link.title == "nächstes Kapitel")
    for text in HostileText.all {
      let link = Link("/a", rel: .next).titled(text)
      #expect(Link(parsing: link.fieldValue.text) == link)
      #expect(link.title == text)
    }
  }

  @Test("The examples of RFC 8288 are read")
  func examples() throws {
    let text =
      #"</TheBook/chapter2>; rel="previous"; title*=UTF-8'de'letztes%20Kapitel, "#
      + #"</TheBook/chapter4>; rel="next"; title*=UTF-8'de'n%c3%a4chstes%20Kapitel"#
    let links = try #require(Link.list(parsing: text))
    #expect(links.map(\.title) == ["letztes Kapitel", "nächstes Kapitel"])
    #expect(links.map(\.target) == ["/TheBook/chapter2", "/TheBook/chapter4"])
    let both = try #require(Link(parsing: #"<http://example.org/>; rel="start http://example.net/relation/other""#))
    #expect(both.relations == ["start", "http://example.net/relation/other"])
    #expect(Link(parsing: "</a>; rel=NEXT; REL=prev; title=a; title=b")?.fieldValue == #"</a>; rel="next"; title="a""#)
  }

  @Test("An attribute with a form of its own is not taken as text", arguments: ["title*", "x*"])
  func extendedAttributes(_ name: String) {
    #expect(throws: FieldPartError.self) { try Link("/a", rel: .next).attribute(name, "x") }
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    Link.expectSteady(
      around: ["</a>; rel=next", "</b>", "; rel=up", "; rel=\"a b\"", "; title*=UTF-8''%c3%a4", "; x=y"], atLeast: 20)
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

  @Test(
    "Names of fields that only requests have, or that could make a secret cacheable, are refused",
    arguments: [
      "Cookie", "Authorization", "If-Match", "Range", "Prefer", "Host", "Cache-Control", "CDN-Cache-Control", "Expires",
      "TE", "Trailer", "Keep-Alive", "Via", "Age",
    ])
  func refusesOthers(_ name: String) {
    #expect(OptionalFieldName(name) == nil)
  }

  @Test("A field that may occur only once replaces the one before, whichever way it is added")
  func replaces() throws {
    let text = OptionalFieldName("strict-transport-security")
    let response = NoContent().with(text, "max-age=5").with(StrictTransportSecurity(maxAge: .seconds(1)))
      .with(.contentLanguage, "de").with(.contentLanguage, "fr").with(.accessControlAllowOrigin, "*")
      .with(.accessControlAllowOrigin, "https://a.example")
    #expect(
      try response.encode(for: RequestHead()).message == """
        204 No Content
        Strict-Transport-Security: max-age=1
        Content-Language: de
        Content-Language: fr
        Access-Control-Allow-Origin: https://a.example


        """)
  }

  @Test("Any other name is taken")
  func takes() throws {
    #expect(OptionalFieldName("X-Trace").name.name == "X-Trace")
    #expect(try NoContent().with("X-Shard", "eu-1").encode(for: RequestHead()).fields["x-shard"] == "eu-1")
  }

  @Test("A literal that names a field which something else decides stops the program")
  func literals() async {
    await #expect(processExitsWith: .failure) { _ = "Content-Length" as OptionalFieldName }
    await #expect(processExitsWith: .failure) { _ = "a b" as OptionalFieldName }
  }
}
