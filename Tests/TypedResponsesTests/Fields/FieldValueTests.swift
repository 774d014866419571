import Testing
import TypedResponses

@Suite struct FieldValueTests {
  @Test("Visible ASCII with spaces and tabs inside is taken as it is", arguments: ["", "a", "a b", "a\tb", "~!\"'()"])
  func takes(_ text: String) throws {
    #expect(try FieldValue(text).text == text)
  }

  @Test(
    "The error names the octet and its offset",
    arguments: [
      ("a\nSet-Cookie: x=1", "A field value cannot contain LF (0x0A), found at offset 1."),
      ("a\r", "A field value cannot contain CR (0x0D), found at offset 1."),
      ("\0", "A field value cannot contain NUL (0x00), found at offset 0."),
      ("ab\u{7F}", "A field value cannot contain DEL (0x7F), found at offset 2."),
      ("a\u{1B}[0m", "A field value cannot contain the control character 0x1B, found at offset 1."),
      ("zoë", "A field value cannot contain the octet 0xC3, which is not ASCII, found at offset 2."),
      (" a", "A field value cannot begin or end with a space or tab, found at offset 0."),
      ("a\t", "A field value cannot begin or end with a space or tab, found at offset 1."),
    ])
  func refuses(_ text: String, _ message: String) {
    let error = #expect(throws: FieldValueError.self) { try FieldValue(text) }
    #expect(error?.description == message)
  }

  @Test("Every control character is refused, wherever it stands", arguments: Array(0...0x1F) + [0x7F])
  func refusesControls(_ octet: Int) throws {
    guard octet != 0x09 else {
      let inside = "a\tb"
      #expect(try FieldValue(inside).text == inside)
      return
    }
    let scalar = try #require(UnicodeScalar(octet))
    for text in ["\(scalar)", "a\(scalar)b", "a\(scalar)"] {
      #expect(throws: FieldValueError.self) { try FieldValue(text) }
    }
  }
}
