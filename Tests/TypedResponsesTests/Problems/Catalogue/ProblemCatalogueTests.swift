import Testing
import TypedResponses

private struct LowBalance: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
  static let title = "You do not have enough credit."
  static let documentation = """
    The purchase costs more than `balance`.

    Add credit at one of the
    `accounts`, then *buy* again.
    """
  static var examples: [Self] {
    [Self(balance: 30, accounts: ["/account/12345"]), Self(balance: 30.5, accounts: [])]
  }
  var balance: Double
  var accounts: [String]
  var base: Forbidden { Forbidden(detail: "Your balance is \(balance).") }
}

private struct Undocumented: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
  static let title = "Says nothing."
  static let documentation = " \n "
  var base: Conflict { Conflict() }
}

private struct Pretender: ProblemType {
  static let type = ProblemTypeURI.blank
  static let title = "Says another status."
  static let documentation = "Never happens."
  static var examples: [Self] { [Self()] }
  var status = 200
  var base: Conflict { Conflict() }
}

private struct Hostile: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/hostile?a=1&b='2'#top"
  static let title = "</title><script>alert(1)</script> | # *`"
  static let documentation = "<img src=x onerror=alert(1)> \"quoted\" `<b>` and a lone ` \u{0}"
  static var examples: [Self] { [Self()] }
  var text = "</pre><script>alert(1)</script>"
  var base: Conflict { Conflict(detail: "<script>") }
}

@Suite struct ProblemCatalogueTests {
  @Test("A duplicate URI, missing documentation and a missing example are reported, each with what to do")
  func findings() {
    let findings = ProblemCatalogue(LowBalance.self, Undocumented.self).findings
    #expect(findings.map(\.kind) == [.duplicateURI, .missingDocumentation, .missingExample])
    #expect(
      findings.map(\.description) == [
        "LowBalance and Undocumented have the same URI, https://example.com/problems/out-of-credit.",
        "Undocumented has no documentation. Say what the problem means and how a client puts it right.",
        "Undocumented has no example, so its members can neither be shown nor checked.",
      ])
  }

  @Test("A member named like a standard one is reported, and so is a type without a URI of its own")
  func standardMember() {
    let findings = ProblemCatalogue(Pretender.self).findings
    #expect(findings.map(\.kind) == [.blankURI, .badExample])
    #expect(
      findings.last?.description == "Pretender has an example that cannot be sent. "
        + "The value at 'status' cannot be encoded. The name 'status' belongs to a standard member.")
  }

  @Test("What the package brings along has no findings")
  func builtIn() {
    #expect(ProblemCatalogue.builtIn.findings.isEmpty)
    #expect(ProblemCatalogue.builtIn.types.count == 19)
  }

  @Test("Types and pages are found by URI and by path, whatever the host")
  func finds() {
    let catalogue = ProblemCatalogue(Hostile.self, LowBalance.self)
    #expect(catalogue.type(for: LowBalance.type) == LowBalance.self)
    #expect(catalogue.type(for: "https://example.com/problems/other") == nil)
    #expect(catalogue.page(for: LowBalance.type)?.title == LowBalance.title)
    #expect(catalogue.page(atPath: "/problems/out-of-credit")?.title == LowBalance.title)
    #expect(catalogue.page(atPath: "/problems/hostile")?.title == Hostile.title)
    #expect(catalogue.page(atPath: "/problems/hostile?a=1") == nil)
    #expect(catalogue.page(atPath: "/other") == nil)
    #expect(catalogue.page(atPath: "") == nil)
  }

  @Test("The Markdown page has title, status, URI, documentation, members and examples")
  func markdown() {
    #expect(
      ProblemCatalogue(LowBalance.self).pages.map(\.markdown) == [
        #"""
        # You do not have enough credit.

        `403 Forbidden` · `https://example.com/problems/out-of-credit`

        The purchase costs more than `balance`.

        Add credit at one of the `accounts`, then \*buy\* again.

        ## Sending the request again

        The client SHOULD NOT repeat the request by itself with the same credentials; it MAY with others.

        ## Members

        | Member | Value |
        |---|---|
        | `balance` | integer or number |
        | `accounts` | array |

        ## Examples

        ```http
        HTTP/1.1 403 Forbidden
        Content-Type: application/problem+json

        {
          "type": "https://example.com/problems/out-of-credit",
          "title": "You do not have enough credit.",
          "status": 403,
          "detail": "Your balance is 30.0.",
          "balance": 30,
          "accounts": [
            "/account/12345"
          ]
        }
        ```

        ```http
        HTTP/1.1 403 Forbidden
        Content-Type: application/problem+json

        {
          "type": "https://example.com/problems/out-of-credit",
          "title": "You do not have enough credit.",
          "status": 403,
          "detail": "Your balance is 30.5.",
          "balance": 30.5,
          "accounts": []
        }
        ```

        """#
      ])
  }

  @Test("The HTML page is complete in itself and has the same parts")
  func html() throws {
    let html = try #require(ProblemCatalogue(LowBalance.self).pages.first?.html)
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    #expect(html.contains("<p class=\"status\">403 Forbidden</p>\n<h1>You do not have enough credit.</h1>"))
    #expect(html.contains("<p>Add credit at one of the <code>accounts</code>, then *buy* again.</p>"))
    #expect(html.contains("<tr><th><code>balance</code></th><td>integer or number</td></tr>"))
    #expect(!html.contains("src=") && !html.contains("href=") && !html.contains("url("))
  }

  @Test("Markup in titles, texts and examples is text on the page")
  func escapes() throws {
    let page = try #require(ProblemCatalogue(Hostile.self).pages.first)
    #expect(!page.html.contains("<script") && !page.html.contains("<img") && !page.html.contains("\u{0}"))
    #expect(page.html.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; | # *`</title>"))
    #expect(page.html.contains("<code>&lt;b&gt;</code> and a lone `"))
    #expect(page.markdown.hasPrefix(##"# \</title\>\<script\>alert(1)\</script\> \| \# \*\`"##))
    #expect(page.markdown.contains(#"\<img src=x onerror=alert(1)\> "quoted" `<b>` and a lone \`"#))
  }

  @Test("A page can be served where its URI leads")
  func served() throws {
    let page = try #require(ProblemCatalogue.builtIn.pages.first)
    let response = Representation(BytesSource(Array(page.html.utf8)), contentType: "text/html; charset=utf-8")
    let encoded = try response.encode(for: RequestHead())
    #expect(encoded.fields[.contentType] == "text/html; charset=utf-8")
    #expect(encoded.text == page.html)
  }

  #if !canImport(Darwin)
    @Test(
      "A stored member named like a standard one is found without an example, and no occurrence goes out without it")
    func reservedMembers() throws {
      let findings = ProblemCatalogue(SeatStatus.self).findings
      #expect(findings.map(\.kind) == [.missingDocumentation, .reservedMember, .missingExample])
      #expect(
        findings[1].description.hasPrefix("SeatStatus stores 'status', 'detail', which every problem document has"))
      let error = #expect(throws: ContentEncodingError.self) {
        try SeatStatus(status: "taken", detail: "12A").encode(for: RequestHead())
      }
      #expect("\(try #require(error))".contains("The name 'status' belongs to a standard member."))
    }
  #endif
}

private struct SeatStatus: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/seat-status"
  static let title = "The seat cannot be booked."
  var status: String
  var seat = 12
  var detail: String
  var base: Conflict { Conflict() }
}
