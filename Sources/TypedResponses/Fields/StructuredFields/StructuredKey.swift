/// The name of a parameter or of a dictionary's member: lower-case letters, digits, `_`, `-`, `.` and `*`.
///
/// [RFC 9651 §3.1.2](https://www.rfc-editor.org/rfc/rfc9651#section-3.1.2)
package struct StructuredKey: Sendable, Hashable {
  package let text: String

  /// A key, or `nil` when the text does not have the form of one.
  package init?(_ text: String) {
    guard let first = text.utf8.first, StructuredKey.begins(first), text.utf8.allSatisfy(StructuredKey.continues) else {
      return nil
    }
    self.text = text
  }

  init(checked text: String) {
    self.text = text
  }

  static func begins(_ octet: UInt8) -> Bool {
    (0x61...0x7A).contains(octet) || octet == UInt8(ascii: "*")
  }

  static func continues(_ octet: UInt8) -> Bool {
    begins(octet) || FieldSyntax.digit(octet) != nil || octet == UInt8(ascii: "_") || octet == UInt8(ascii: "-")
      || octet == UInt8(ascii: ".")
  }
}

extension StructuredKey: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let key = StructuredKey(text) else {
      preconditionFailure("\"\(text)\" is no key of a structured field; keys are lower case.")
    }
    self = key
  }
}
