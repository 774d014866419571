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
    "The best language is filtered, else looked up by cutting the ranges (RFC 4647 §3.4)",
    arguments: [
      ("en;q=0.5, de", ["en", "de"], "de"), ("en, de", ["de", "en"], "de"), ("", ["de", "en"], "de"),
      ("de-CH", ["en", "de"], "de"), ("zh-Hant-CN-x-private1", ["zh", "zh-Hant", "zh-Hant-CN"], "zh-Hant-CN"),
      ("zh-Hant-TW", ["zh", "zh-Hant"], "zh-Hant"), ("fr-CA;q=0.5, de-CH", ["fr", "de"], "de"),
      ("fr-CA, de-CH", ["de", "fr"], "fr"), ("ja", ["en", "de"], nil), ("de-CH, de;q=0", ["en", "de"], nil),
      ("de-CH, *;q=0", ["en", "de"], nil), ("ja, *;q=0.1", ["en", "de"], "en"), ("DE-ch", ["de-CH"], "de-CH"),
      ("de", [], nil),
    ] as [(String, [String], String?)])
  func best(_ field: String, _ languages: [String], _ expected: String?) {
    #expect(AcceptedLanguages(lines: [field]).best(of: languages) == expected)
  }

  @Test("Without the field the first language is taken")
  func noField() {
    let accepted = AcceptedLanguages(RequestHead(.get))
    #expect(accepted.best(of: ["en", "de"]) == "en")
    #expect(accepted.quality(of: "tlh") == .full)
  }
}
