import Testing

@testable import TypedResponses

@Suite struct Base64Tests {
  @Test(
    "The vectors of RFC 4648 come out both ways",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func vectors(_ text: String, _ encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
    #expect(Base64.decode(Array(encoded.utf8)[...]) == Array(text.utf8))
    let unpadded = encoded.utf8.filter { $0 != UInt8(ascii: "=") }
    #expect(Base64.decode(unpadded[...]) == Array(text.utf8))
  }

  @Test("All octets come back")
  func roundTrip() {
    for length in 0..<300 {
      let octets = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ length) }
      #expect(Base64.decode(Array(Base64.encode(octets).utf8)[...]) == octets)
    }
  }

  @Test(
    "What is not base64 is refused",
    arguments: ["A", "Zg=", "Zg===", "Z===", "=", "Zg=a", "Z g=", "Zm9v=", "Zm-_", "Zé="])
  func refused(_ text: String) {
    #expect(Base64.decode(Array(text.utf8)[...]) == nil)
  }
}
