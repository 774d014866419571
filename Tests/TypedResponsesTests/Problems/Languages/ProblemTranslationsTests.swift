import Testing

@testable import TypedResponses

@Suite struct ProblemTranslationsTests {
  private var settings: ResponseSettings {
    var german = ProblemTexts(language: "de")
    german.titles[LowCredit.type] = "Das Guthaben reicht nicht."
    german.statusTitles[.notFound] = "Nicht gefunden"
    german.statusTitles[.unprocessableContent] = "Nicht verarbeitbar"
    german.details["credit.low"] = "Es sind nur noch {balance} übrig."
    german.details["user.missing"] = "Niemand hat die Nummer {id}."
    german.details["validation.one"] = "Ein Wert ist nicht brauchbar."
    german.faults["out_of_range"] = "Muss zwischen {minimum} und {maximum} liegen."
    var swiss = ProblemTexts(language: "de-CH")
    swiss.titles[LowCredit.type] = "S Guethabe längt nöd."
    swiss.details["credit.low"] = "{amount} fehlen."
    var settings = ResponseSettings()
    settings.problems.translations = ProblemTranslations(from: "en", german, swiss)
    return settings
  }

  private func encode(_ problem: some ErrorResponse, _ languages: String...) throws -> EncodedResponse {
    let request = RequestHead(fields: languages.map { (.acceptLanguage, $0) })
    return try problem.encode(for: request, using: settings)
  }

  @Test(
    "The language that fits best is sent and named; what fits none is sent as the code wrote it",
    arguments: [
      ([], "en", "You do not have enough credit."), (["de"], "de", "Das Guthaben reicht nicht."),
      (["de-AT"], "de", "Das Guthaben reicht nicht."), (["fr, de;q=0.5"], "de", "Das Guthaben reicht nicht."),
      (["en;q=0.9", "de;q=0.5"], "en", "You do not have enough credit."),
      (["fr"], "en", "You do not have enough credit."), (["*"], "en", "You do not have enough credit."),
      (["de;q=0"], "en", "You do not have enough credit."), (["\u{0};;,"], "en", "You do not have enough credit."),
    ])
  func chooses(languages: [String], language: String, title: String) throws {
    let request = RequestHead(fields: languages.map { (.acceptLanguage, $0) })
    let encoded = try LowCredit.example.encode(for: request, using: settings)
    #expect(encoded.fields.values(of: .contentLanguage).map(\.text) == [language])
    #expect(encoded.fields[.vary] == "Accept-Language")
    #expect(encoded.text?.contains("\"title\":\"\(title)\"") == true)
  }

  @Test("Arguments are put into the detail")
  func arguments() throws {
    let missing = NotFound(detail: "No user has the id 42.").message("user.missing", ["id": 42])
    #expect(
      try encode(missing, "de").text
        == #"{"type":"about:blank","title":"Nicht gefunden","status":404,"detail":"Niemand hat die Nummer 42."}"#)
    let named = NotFound(detail: "No.").message("user.missing", ["id": "{id}\"\n"])
    #expect(try encode(named, "de").text?.contains(#""detail":"Niemand hat die Nummer {id}\"\n.""#) == true)
  }

  @Test("A text that the language lacks, or that lacks an argument, is the original, and both languages are named")
  func mixed() throws {
    let encoded = try encode(LowCredit.example, "de-CH")
    #expect(encoded.fields[.contentLanguage] == "de-CH, en")
    #expect(encoded.text?.contains("Your current balance is 30") == true)
    #expect(try encode(Gone(detail: "Gone."), "de").fields[.contentLanguage] == "en")
  }

  @Test("Errors of fields are told in the language, with their parameters; codes and pointers stay")
  func faults() throws {
    let failed = ValidationFailed(fields: FieldError(at: .body("/age"), .outOfRange(1...9)))
    let encoded = try encode(failed, "de")
    #expect(encoded.fields[.contentLanguage] == "de")
    #expect(
      encoded.text?.contains(
        ##""detail":"Muss zwischen 1 und 9 liegen.","pointer":"#/age","code":"out_of_range""##) == true)
  }

  @Test("The page and XML are marked with the language")
  func forms() throws {
    var settings = settings
    settings.problems.formats = [.html, .xml]
    for (accept, mark) in [("text/html", "<html lang=\"de\">"), ("text/xml", " xml:lang=\"de\">")] {
      let request = RequestHead(fields: [(.acceptLanguage, "de"), (.accept, accept)])
      let encoded = try LowCredit.example.encode(for: request, using: settings)
      #expect(encoded.text?.contains(mark) == true)
      #expect(encoded.fields[.vary] == "Accept-Language, Accept")
    }
  }

  @Test(
    "Placeholders without an argument, and braces that are none, are recognised",
    arguments: [
      ("a {b} c", "a 1 c"), ("{b}{b}", "11"), ("{c}", nil), ("{", "{"), ("}{", "}{"), ("{b", "{b"), ("", ""),
      ("{}", nil),
    ])
  func fills(template: String, expected: String?) {
    #expect(ProblemTemplate(template).filled { $0 == "b" ? 1 : nil } == expected)
  }

  @Test(
    "Of several forms the first is used whose arguments are there",
    arguments: [
      (Fault.outOfRange(0...150), "von 0 bis 150"), (.outOfRange(0.5...2), "von 0.5 bis 2"),
      (.outOfRange(1...), "ab 1"), (.outOfRange(...9), "bis 9"), (.outOfRange(0...Double.infinity), "ab 0"),
      (.outOfRange("today to tomorrow"), "daneben"),
    ])
  func severalForms(fault: Fault, expected: String) throws {
    var german = ProblemTexts(language: "de")
    german.faults["out_of_range"] = ["von {minimum} bis {maximum}", "ab {minimum}", "bis {maximum}", "daneben"]
    #expect(try told(fault, german) == expected)
  }

  @Test(
    "Every fault of this package can be told in another language",
    arguments: [
      (Fault.length(1...40), "von 1 bis 40"), (.length(1...), "ab 1"), (.length(...40), "bis 40"),
      (.notOneOf(["a", "b"]), "eins von 'a', 'b'"), (.required, "fehlt"), (.type("a number"), "eine Zahl"),
      (.format("an e-mail address"), "eine Adresse"), (.length("2 words"), "zwei Wörter"),
    ])
  func ownFaults(fault: Fault, expected: String) throws {
    var german = ProblemTexts(language: "de")
    german.faults["invalid_length"] = ["von {minimum} bis {maximum}", "ab {minimum}", "bis {maximum}"]
    german.faults["not_allowed"] = "eins von {allowed}"
    german.faults["required"] = "fehlt"
    german.faults["wrong_type"] = "falscher Typ"
    german.sentences["Must be a number."] = "eine Zahl"
    german.sentences["Must be an e-mail address."] = "eine Adresse"
    german.sentences["Must have 2 words."] = "zwei Wörter"
    #expect(try told(fault, german) == expected)
  }

  private func told(_ fault: Fault, _ texts: ProblemTexts) throws -> String? {
    var settings = ResponseSettings()
    settings.problems.translations = ProblemTranslations(from: "en", texts)
    let failed = ValidationFailed(fields: FieldError(at: .body("/a"), fault))
    let encoded = try failed.encode(for: RequestHead(fields: [(.acceptLanguage, "de")]), using: settings)
    #expect(encoded.fields[.contentLanguage] == "de, en")
    return ReceivedProblem(encoded)?.members["errors"]?.firstDetail
  }

  @Test("A detail without a key is found by its sentence")
  func sentence() throws {
    var german = ProblemTexts(language: "de")
    german.sentences["This name is taken."] = "Der Name ist vergeben."
    var settings = ResponseSettings()
    settings.problems.translations = ProblemTranslations(from: "en", german)
    let encoded = try Conflict(detail: "This name is taken.").encode(
      for: RequestHead(fields: [(.acceptLanguage, "de")]), using: settings)
    #expect(encoded.text?.contains(#""detail":"Der Name ist vergeben.""#) == true)
  }

  @Test("Only language tags are taken as such", arguments: ["", "de_CH", "d\r\ne", "de-", "ninechars", "é"])
  func tags(_ text: String) {
    #expect(!ProblemTexts.isTag(text))
  }
}

extension JSONValue {
  /// The detail of the first error in the array.
  fileprivate var firstDetail: String? {
    guard case .array(let errors) = self, case .object(let first) = errors.first,
      case .string(let detail) = first["detail"]
    else { return nil }
    return detail
  }
}
