import Testing
import TypedResponses

@Suite struct StatusPhraseTests {
  /// Where Python 3.11 still has the phrase of an older RFC: RFC 9110 §15.5.14, §15.5.15, §15.5.17 and §15.5.21.
  private var renamed: [Int: String] {
    [
      413: "Content Too Large", 414: "URI Too Long", 416: "Range Not Satisfiable", 422: "Unprocessable Content",
    ]
  }

  @Test("The phrases are those of Python's http.HTTPStatus, except for four that RFC 9110 changed")
  func python() {
    for (code, phrase) in PythonPhrases.all {
      guard let status = StatusCode(code) else {
        #expect([305, 418].contains(code))
        continue
      }
      #expect(status.phrase == renamed[code] ?? phrase)
    }
    #expect(PythonPhrases.all.count == StatusRegistration.all.count + 2)
  }

  @Test("A status describes itself by code and phrase")
  func description() {
    #expect(String(describing: StatusCode.contentTooLarge) == "413 Content Too Large")
    #expect(String(describing: StatusCode.imUsed) == "226 IM Used")
  }
}
