import Testing

@testable import TypedResponses

@Suite struct AcceptedMediaTypesTests {
  private func quality(_ accept: [String], _ type: String) throws -> Int {
    AcceptedMediaTypes(lines: accept).quality(of: try #require(ContentType(type))).thousandths
  }

  private static let table5 =
    "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4, */*;q=0.5"

  @Test(
    "The weights of RFC 9110, table 5 (whose last row, 0.7, contradicts the text above it: text/* decides)",
    arguments: [
      ("text/plain;format=flowed", 1000), ("text/plain", 700), ("text/html", 300), ("image/jpeg", 500),
      ("text/plain;format=fixed", 400), ("text/html;level=3", 300),
    ])
  func specificity(_ type: String, _ expected: Int) throws {
    #expect(try quality([Self.table5], type) == expected)
    #expect(try quality(Self.table5.split(separator: ",").map(String.init), type) == expected)
    #expect(try quality([Self.table5.split(separator: ",").reversed().joined(separator: ",")], type) == expected)
  }

  @Test(
    "The examples of RFC 9110 §12.5.1",
    arguments: [
      ("audio/*; q=0.2, audio/basic", "audio/basic", 1000), ("audio/*; q=0.2, audio/basic", "audio/ogg", 200),
      ("text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c", "text/x-c", 1000),
      ("text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c", "text/x-dvi", 800),
      ("text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c", "text/plain", 500),
      ("text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c", "application/json", 0),
    ])
  func examples(_ accept: String, _ type: String, _ expected: Int) throws {
    #expect(try quality([accept], type) == expected)
  }

  @Test(
    "No field, an empty one, and one that cannot be read at all take everything",
    arguments: [[], [""], [",, ,"], ["json"], ["application/", "/json", "*/json", ";q=1"]])
  func noPreference(_ accept: [String]) throws {
    #expect(try quality(accept, "application/json") == 1000)
  }

  @Test(
    "A member that cannot be read is left out, and its neighbours count",
    arguments: [
      "json, application/json;q=0.5", "a/b/c, application/json;q=0.5", "application/json;q=x, application/json;q=0.5",
      "text/html;a=\"x, application/json;q=0.5\", application/json;q=0.5", "application/json;q=2,application/json;q=.5",
      "text/html;a, application/json;q=0.5", "text/html x, application/json;q=0.5",
      "\"application/json\", application/json;q=0.5", "@, application/json ; q=0.5 ,", "é/é, application/json;q=0.5",
      "text/html;a=\"\\\"\\, application/json\", application/json;;q=0.5;",
      "application/json;a=\"é\", application/json;q=0.5", "*/json, application/json;q=0.5", "/, application/json;q=0.5",
      "*/, application/json;q=0.5", "/*, application/json;q=0.5", "**, application/json;q=0.5",
    ])
  func unreadableMembers(_ accept: String) throws {
    #expect(try quality([accept], "application/json") == 500)
    #expect(try quality([accept], "image/png") == 0)
  }

  @Test("The old Java default, with a lone * and weights like .2, takes everything")
  func javaDefault() throws {
    #expect(try quality(["text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"], "application/json") == 200)
  }

  @Test("Case does not count in types and names of parameters; it does in other values")
  func caseRules() throws {
    #expect(try quality(["Application/JSON;Q=0.5"], "application/json") == 500)
    #expect(try quality(["text/plain;Format=flowed"], "Text/Plain;format=flowed") == 1000)
    #expect(try quality(["text/plain;format=Flowed"], "text/plain;format=flowed") == 0)
    #expect(try quality(["text/plain;charset=UTF-8"], "text/plain;charset=utf-8") == 1000)
  }

  @Test("A quoted value equals the same value as a token")
  func quotedValues() throws {
    #expect(try quality(["text/plain;format=\"fl\\owed\""], "text/plain;format=flowed") == 1000)
  }

  @Test("charset=utf-8 is met by a type without a charset, another charset is not")
  func charset() throws {
    #expect(try quality(["application/json; charset=utf-8"], "application/json") == 1000)
    #expect(try quality(["application/json; charset=iso-8859-1"], "application/json") == 0)
    #expect(try quality(["text/plain; charset=utf-8"], "text/plain;charset=us-ascii") == 0)
  }

  @Test("q=0 excludes, even under a wider range that includes")
  func exclusion() throws {
    #expect(try quality(["*/*, application/json;q=0"], "application/json") == 0)
    #expect(try quality(["*/*, application/json;q=0"], "text/html") == 1000)
    #expect(try quality(["*/*;q=0"], "application/json") == 0)
  }

  @Test("q counts wherever it stands among the parameters")
  func weightPosition() throws {
    #expect(try quality(["text/html;q=0.4;level=1"], "text/html;level=1") == 400)
    #expect(try quality(["text/html;q=0.4;level=1"], "text/html") == 0)
  }

  @Test("What follows the 256th member, and a member with more than 32 parameters, does not count")
  func limits() throws {
    let many = String(repeating: "a/b,", count: 255)
    #expect(try quality([many + "text/html"], "text/html") == 1000)
    #expect(try quality([many + "a/b, text/html"], "text/html") == 0)
    let parameters = (0..<33).map { ";a\($0)=b" }.joined()
    #expect(try quality(["text/html" + parameters + ", */*;q=0.5"], "text/html") == 500)
    #expect(ContentType("text/html" + parameters) == nil)
  }

  @Test("Of two equal ranges the greater weight counts")
  func duplicates() throws {
    #expect(try quality(["text/html;q=0.2, text/html;q=0.6", "text/html;q=0.4"], "text/html") == 600)
  }

  @Test("A content type of the response answers as its text does")
  func contentType() {
    #expect(AcceptedMediaTypes(lines: ["text/*;q=0.3"]).quality(of: "text/html") == Quality(thousandths: 300))
  }
}
