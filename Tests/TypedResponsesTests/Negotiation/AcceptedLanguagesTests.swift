import Testing

@testable import TypedResponses

@Suite struct AcceptedLanguagesTests {
  @Test(
    "The longest range that a language begins with decides (RFC 4647 §3.3.1)",
    arguments: [
      ("da, en-gb;q=0.8, en;q=0.7", "da", 1000), ("da, en-gb;q=0.8, en;q=0.7", "en-GB", 800),
      ("da, en-gb;q=0.8, en;q=0.7", "en-US", 700), ("da, en-gb;q=0.8, en;q=0.7", "en", 700),
      ("da, en-gb;q=0.8, en;q=0.7", "de", 0), ("de-de", "de-DE-1996", 1000), ("de-de", "de-Deva", 0),
      ("de-de", "de-Latn-DE", 0), ("de-de", "de", 0), ("de", "den", 0), ("*;q=0.1, de", "fr", 100),
      ("*;q=0.1, de", "de-AT", 1000), ("de, de-CH;q=0", "de-CH", 0), ("de, de-CH;q=0", "de-AT", 1000), ("", "de", 1000),
      ("de;q=x, fr", "de", 0), ("de;q=0.3, de;q=0.6", "de", 600),
    ])
  func filtering(_ field: String, _ language: String, _ expected: Int) {
    #expect(AcceptedLanguages(lines: [field]).quality(of: language).thousandths == expected)
  }

  @Test(
    "The best language is the one that a range names, or names when it is cut (RFC 4647 §3.4)",
    arguments: [
      ("en;q=0.5, de", ["en", "de"], "de"), ("en, de", ["de", "en"], "de"), ("", ["de", "en"], "de"),
      ("de-CH", ["en", "de"], "de"), ("zh-Hant-CN-x-private1", ["zh", "zh-Hant", "zh-Hant-CN"], "zh-Hant-CN"),
      ("zh-Hant-TW", ["zh", "zh-Hant"], "zh-Hant"), ("fr-CA;q=0.5, de-CH", ["fr", "de"], "de"),
      ("fr-CA, de-CH", ["de", "fr"], "fr"), ("ja", ["en", "de"], nil), ("de-CH, de;q=0", ["en", "de"], nil),
      ("de-CH, *;q=0", ["en", "de"], nil), ("ja, *;q=0.1", ["en", "de"], "en"), ("DE-ch", ["de-CH"], "de-CH"),
      ("de", [], nil), ("de-AT, en;q=0.5", ["en", "de"], "de"), ("de-AT;q=0.4, en;q=0.5", ["de", "en"], "en"),
      ("de-AT, de;q=0.3, en;q=0.5", ["en", "de"], "en"), ("de-AT, de;q=0, en;q=0.5", ["de", "en"], "en"),
      ("de-AT, *;q=0.5", ["en", "de"], "de"), ("de-AT;q=0.2, *;q=0.5", ["de", "en"], "en"),
      ("de-AT, en", ["de", "en"], "en"), ("zh-Hant-TW, en;q=0.1", ["en", "zh", "zh-Hant"], "zh-Hant"),
    ] as [(String, [String], String?)])
  func best(_ field: String, _ languages: [String], _ expected: String?) {
    #expect(AcceptedLanguages(lines: [field]).best(of: languages) == expected)
  }

  @Test("Of variants the language is chosen as the best of all languages is")
  func variants() throws {
    func chosen(_ field: String, _ languages: String...) throws -> String? {
      let request = RequestHead(.get, fields: [(.acceptLanguage, field)])
      let variants = languages.map { Variant(type: "text/html", language: $0) }
      guard case .chosen(let choice) = try #require(Negotiation(request).choose(from: variants)) else { return nil }
      return choice.variant.language
    }
    #expect(try chosen("de-AT, en;q=0.5", "en", "de") == "de")
    #expect(try chosen("zh-Hant-TW, en;q=0.1", "en", "zh", "zh-Hant") == "zh-Hant")
    #expect(try chosen("de-AT, en;q=0.5", "fr", "it") == "fr")
    #expect(try chosen("de-AT, de;q=0.3, en;q=0.5", "de", "en") == "en")
  }

  @Test("Without the field the first language is taken")
  func noField() {
    let accepted = AcceptedLanguages(RequestHead(.get))
    #expect(accepted.best(of: ["en", "de"]) == "en")
    #expect(accepted.quality(of: "tlh") == .full)
  }
}
