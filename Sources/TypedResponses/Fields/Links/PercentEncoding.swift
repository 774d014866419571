/// Percent-encoding of text for the parts of a URI.
///
/// [RFC 3986 §2](https://www.rfc-editor.org/rfc/rfc3986#section-2)
package enum PercentEncoding {
  /// Letters, digits, `-`, `.`, `_` and `~` (§2.3).
  package static func isUnreserved(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// What may stand unencoded in a fragment (§3.5).
  package static func isFragmentOctet(_ octet: UInt8) -> Bool {
    octet < 128 && (octet < 64 ? fragmentOctets.low : fragmentOctets.high) &>> UInt64(octet & 63) & 1 == 1
  }

  /// A bit for each octet below 64, and for each from there to 127, that may stand unencoded in a fragment.
  private static var fragmentOctets: (low: UInt64, high: UInt64) { (0xAFFF_FFD2_0000_0000, 0x47FF_FFFE_87FF_FFFF) }

  /// Whether each octet of the text may be kept.
  static func keepsAll(of text: String, _ isKept: (UInt8) -> Bool) -> Bool {
    unsafe text.utf8.withContiguousStorageIfAvailable { unsafe $0.allSatisfy(isKept) } ?? text.utf8.allSatisfy(isKept)
  }

  /// Appends the text, with each octet that is not kept written as `%` and two hexadecimal digits.
  package static func append(_ text: String, keeping isKept: (UInt8) -> Bool, to result: inout String) {
    for octet in text.utf8 {
      if isKept(octet) {
        result.unicodeScalars.append(UnicodeScalar(octet))
      } else {
        append(octet, to: &result)
      }
    }
  }

  /// Appends a path or a query that is percent-encoded already, at least in part: what cannot stand in either is encoded,
  /// and so is a `%` without two hexadecimal digits.
  static func append(encoded text: String.UTF8View.SubSequence, to result: inout String) {
    var rest = text
    while let octet = rest.popFirst() {
      let digits = rest.prefix(2)
      let isEncoded =
        octet == UInt8(ascii: "%") && digits.count == 2 && digits.allSatisfy { FieldSyntax.hexDigit($0) != nil }
      if isEncoded || isFragmentOctet(octet) {
        result.unicodeScalars.append(UnicodeScalar(octet))
      } else {
        append(octet, to: &result)
      }
    }
  }

  private static func append(_ octet: UInt8, to result: inout String) {
    result += "%"
    result.unicodeScalars.append(UnicodeScalar(hexDigit(octet >> 4)))
    result.unicodeScalars.append(UnicodeScalar(hexDigit(octet & 15)))
  }

  /// The octets that a text stands for. A `%` without two hexadecimal digits stands for itself.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isForm: Whether a `+` is a space, as in forms and queries.
  ///   - isDecoded: Which octets are decoded; others stay encoded.
  package static func decoded(
    _ text: some Sequence<UInt8>, isForm: Bool = false, where isDecoded: (UInt8) -> Bool = { _ in true }
  ) -> [UInt8] {
    let octets = Array(text)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(octets.count)
    var index = 0
    while index < octets.count {
      let octet = octets[index]
      if octet == UInt8(ascii: "%"), index + 2 < octets.count, let high = FieldSyntax.hexDigit(octets[index + 1]),
        let low = FieldSyntax.hexDigit(octets[index + 2]), isDecoded(high << 4 | low)
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(isForm && octet == UInt8(ascii: "+") ? UInt8(ascii: " ") : octet)
        index += 1
      }
    }
    return decoded
  }

  /// The digit of a value below 16, in upper case.
  static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
