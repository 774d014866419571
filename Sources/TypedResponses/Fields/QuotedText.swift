/// Text that a field can carry between double quotes: visible ASCII, spaces and tabs.
///
/// Quotes and backslashes in it are escaped when it is written, so it cannot end its own quotes.
///
/// ```
/// realm="a \"quoted\" realm"
/// ```
///
/// [RFC 9110 §5.6.4](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.4)
public struct QuotedText: Sendable, Hashable {
  /// The text without quotes.
  public let text: String

  /// Text from outside the source.
  ///
  /// - Throws: ``FieldPartError`` with the first control character or character beyond ASCII.
  public init(_ text: String) throws(FieldPartError) {
    if let error = FieldPartError("A quoted text", text, allowing: QuotedText.allows) { throw error }
    self.text = text
  }

  static func allows(_ octet: UInt8) -> Bool {
    (0x20...0x7E).contains(octet) || octet == 0x09
  }

  /// The text between quotes, with quotes and backslashes escaped.
  static func quote(_ text: String) -> String {
    var quoted = "\""
    quoted.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

extension QuotedText: ExpressibleByStringLiteral {
  /// Text written in the source, such as `"api"`.
  public init(stringLiteral text: String) {
    if let error = FieldPartError("A quoted text", text, allowing: QuotedText.allows) {
      preconditionFailure(error.description)
    }
    self.text = text
  }
}

extension QuotedText: CustomStringConvertible {
  public var description: String { text }
}
