import Testing
import TypedResponses

@Suite struct PreferenceAppliedTests {
  @Test("Preferences are written with their values")
  func written() throws {
    PreferenceApplied.returnMinimal.expectWritten("return=minimal")
    PreferenceApplied.returnRepresentation.expectWritten("return=representation")
    PreferenceApplied.respondAsync.expectWritten("respond-async")
    PreferenceApplied.handlingStrict.expectWritten("handling=strict")
    PreferenceApplied.handlingLenient.expectWritten("handling=lenient")
    PreferenceApplied.wait(seconds: 10).expectWritten("wait=10")
    try PreferenceApplied("Timezone", "Europe/Zürich".replacing("ü", with: "u")).expectWritten(
      "timezone=\"Europe/Zurich\"")
    #expect(PreferenceApplied(parsing: "return = \"minimal\"") == .returnMinimal)
    #expect(PreferenceApplied(parsing: "respond-async=\"\"") == .respondAsync)
  }

  @Test(
    "What is not one preference is refused", arguments: ["", "a=", "a, b", "a;b=c", "=a", "a=b c", "a=\"é\"", "a\r\nb"])
  func refused(_ text: String) {
    #expect(PreferenceApplied(parsing: text) == nil)
  }

  @Test("Names and values that cannot be written are refused")
  func hostileValues() throws {
    for text in HostileText.unwritable {
      #expect(throws: FieldPartError.self) { try PreferenceApplied(text) }
      #expect(throws: FieldPartError.self) { try PreferenceApplied("a", text) }
    }
    for text in HostileText.tricky {
      let preference = try PreferenceApplied("a", text)
      #expect(PreferenceApplied(parsing: preference.fieldValue.text) == preference)
    }
  }

  @Test("No cache takes the response for that to a client with other preferences: 'Vary: Prefer' comes along, once")
  func variesByPreference() throws {
    func vary(_ response: some EncodableResponse) throws -> [String] {
      try response.encode(for: RequestHead()).fields.values(of: .vary).map(\.text)
    }
    #expect(try vary(OK(User()).with(PreferenceApplied.returnRepresentation)) == ["Prefer"])
    #expect(try vary(NoContent().with([PreferenceApplied.respondAsync, .wait(seconds: 3)])) == ["Prefer"])
    #expect(try vary(OK(User()).with(Vary(.origin)).with(PreferenceApplied.handlingLenient)) == ["Origin, Prefer"])
    #expect(try vary(OK(User()).with(PreferenceApplied.returnMinimal).with(Vary.anything)) == ["*"])
    #expect(try vary(BadRequest().with(PreferenceApplied.handlingStrict)) == ["Prefer"])
    let name = OptionalFieldName("preference-applied")
    #expect(try vary(OK(User()).with(name, "return=minimal")) == ["Prefer"])
    #expect(try vary(OK(User())) == [])
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    PreferenceApplied.expectSteady(around: ["return", "=", "minimal", "\"x y\""], atLeast: 100)
  }
}
