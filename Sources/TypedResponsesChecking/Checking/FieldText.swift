import TypedResponses

/// Takes field values apart by the letter, for judging what a sender wrote.
///
/// [RFC 9110 §5.6](https://www.rfc-editor.org/rfc/rfc9110#section-5.6)
enum FieldText {
  /// A name with a value or without: a directive of `Cache-Control`, a parameter of a link.
  struct Parameter: Sendable, Hashable {
    /// In lower case.
    let name: String
    /// Without quotes.
    let value: String?
    let isQuoted: Bool
  }

  /// The parts between separators that stand outside quoted strings and `<…>`, without the spaces around them.
  static func split(_ text: String, on separator: Character) -> [String] {
    guard let separator = separator.asciiValue else { return [text] }
    var parts: [String] = []
    var part: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    var isBracketed = false
    for octet in text.utf8 {
      if isQuoted {
        part.append(octet)
        if isEscaped {
          isEscaped = false
        } else if octet == UInt8(ascii: "\\") {
          isEscaped = true
        } else if octet == UInt8(ascii: "\"") {
          isQuoted = false
        }
        continue
      }
      if octet == separator && !isBracketed {
        parts.append(string(part))
        part = []
        continue
      }
      if octet == UInt8(ascii: "\"") && !isBracketed { isQuoted = true }
      if octet == UInt8(ascii: "<") && part.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { isBracketed = true }
      if octet == UInt8(ascii: ">") { isBracketed = false }
      part.append(octet)
    }
    parts.append(string(part))
    return parts
  }

  private static func string(_ octets: [UInt8]) -> String {
    FieldSyntax.trimmed(String(decoding: octets, as: UTF8.self))
  }

  /// A token, or a token with `=` and a token or quoted string; `nil` when the text is neither.
  static func parameter(_ text: String) -> Parameter? {
    guard let equals = text.firstIndex(of: "=") else {
      return FieldSyntax.isToken(text) ? Parameter(name: text.lowercased(), value: nil, isQuoted: false) : nil
    }
    let name = text[..<equals]
    let value = String(text[text.index(after: equals)...])
    guard FieldSyntax.isToken(name) else { return nil }
    if FieldSyntax.isToken(value) { return Parameter(name: name.lowercased(), value: value, isQuoted: false) }
    return unquoted(value).map { Parameter(name: name.lowercased(), value: $0, isQuoted: true) }
  }

  /// What a quoted string says; `nil` when the text is none.
  static func unquoted(_ text: String) -> String? {
    let octets = Array(text.utf8)
    guard octets.count >= 2, octets.first == UInt8(ascii: "\""), octets.last == UInt8(ascii: "\"") else { return nil }
    var result: [UInt8] = []
    var index = 1
    while index < octets.count - 1 {
      if octets[index] == UInt8(ascii: "\"") { return nil }
      if octets[index] == UInt8(ascii: "\\") {
        index += 1
        guard index < octets.count - 1 else { return nil }
      }
      result.append(octets[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether the text is one or more digits.
  static func isNumeral(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { FieldSyntax.digit($0) != nil }
  }

  /// Whether the text is an `ext-value` in UTF-8 ([RFC 8187 §3.2.1](https://www.rfc-editor.org/rfc/rfc8187#section-3.2.1)).
  static func isExtendedValue(_ text: String, isQuoted: Bool) -> Bool {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard !isQuoted, parts.count == 3, FieldSyntax.equalIgnoringCase(parts[0], "utf-8") else { return false }
    let octets = Array(parts[2].utf8)
    var index = 0
    while index < octets.count {
      if octets[index] == UInt8(ascii: "%") {
        guard octets.count - index > 2,
          octets[(index + 1)...(index + 2)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
        else { return false }
        index += 3
      } else {
        guard FieldSyntax.isTokenOctet(octets[index]), !"*'".utf8.contains(octets[index]) else { return false }
        index += 1
      }
    }
    return true
  }

  /// Text for a message to people: short, in quotes.
  static func quote(_ text: String) -> String {
    "\"\(excerpt(text.utf8, limit: 60))\""
  }
}
