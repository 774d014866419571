#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension UUID {
  /// The UUID in a text of hyphens and 32 hexadecimal digits; `nil` for any other.
  ///
  /// Foundation alone takes a space for a digit, and ignores what follows a NUL.
  ///
  /// [RFC 9562 §4](https://www.rfc-editor.org/rfc/rfc9562#section-4)
  init?(text: String) {
    guard text.utf8.count == 36 else { return nil }
    for (index, octet) in text.utf8.enumerated() {
      let isRight =
        switch index {
        case 8, 13, 18, 23: octet == UInt8(ascii: "-")
        default: FieldSyntax.hexDigit(octet) != nil
        }
      guard isRight else { return nil }
    }
    self.init(uuidString: text)
  }
}
