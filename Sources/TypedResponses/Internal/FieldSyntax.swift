/// The character classes of field names and values.
///
/// [RFC 9110 §5](https://www.rfc-editor.org/rfc/rfc9110#section-5)
package enum FieldSyntax {
  /// Whether the octet may stand in a token (§5.6.2).
  package static func isTokenOctet(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether the text is a token: one or more token characters.
  package static func isToken(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isTokenOctet)
  }

  /// Whether the octet is a letter of ASCII or a decimal digit.
  package static func isLetterOrDigit(_ octet: UInt8) -> Bool {
    digit(octet) != nil || (0x61...0x7A).contains(octet | 0x20)
  }

  /// The value of a decimal digit; `nil` for any other octet.
  package static func digit(_ octet: UInt8) -> Int? {
    (0x30...0x39).contains(octet) ? Int(octet &- 0x30) : nil
  }

  /// The value of a hexadecimal digit in either case; `nil` for any other octet.
  package static func hexDigit(_ octet: UInt8) -> UInt8? {
    switch octet {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): octet - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): octet - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): octet - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The octet with `A` to `Z` turned into `a` to `z`.
  package static func lowercased(_ octet: UInt8) -> UInt8 {
    (0x41...0x5A).contains(octet) ? octet | 0x20 : octet
  }

  /// Whether two texts are equal when the case of ASCII letters does not count.
  package static func equalIgnoringCase(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
    guard one.utf8.count == other.utf8.count else { return false }
    let areEqual = one.utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { other in
        one.indices.allSatisfy { unsafe lowercased(one[$0]) == lowercased(other[$0]) }
      }
    }
    // Only a string bridged from Objective-C has no such storage.
    return (areEqual ?? nil) ?? one.utf8.elementsEqual(other.utf8) { lowercased($0) == lowercased($1) }
  }

  /// The text without spaces and tabs at its ends.
  package static func trimmed(_ text: String) -> String {
    func isSpace(_ octet: UInt8) -> Bool { octet == 0x20 || octet == 0x09 }
    guard let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last) else { return text }
    let rest = text.utf8.drop(while: isSpace)
    let end = rest.lastIndex { !isSpace($0) }.map(rest.index(after:)) ?? rest.startIndex
    return String(text[rest.startIndex..<end])
  }
}
