import Testing
import TypedResponses

@Suite struct VaryTests {
  @Test("Names are listed once each, in their order; * stands alone")
  func written() {
    Vary(.acceptEncoding, .origin).expectWritten("Accept-Encoding, Origin")
    Vary(.accept, .origin, .accept).expectWritten("Accept, Origin")
    Vary.anything.expectWritten("*")
    #expect(Vary(parsing: "accept, *") == .anything)
    #expect(Vary(parsing: "ACCEPT,,\tOrigin ,") == Vary(.accept, .origin))
  }

  @Test("What names no field is refused", arguments: ["", ",", "a b", "a;b", "\"a\"", "é", "a\r\nX: 1"])
  func refused(_ text: String) {
    #expect(Vary(parsing: text) == nil)
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    Vary.expectSteady(around: ["Accept", "Origin", ", ", "*"], atLeast: 100)
  }
}
