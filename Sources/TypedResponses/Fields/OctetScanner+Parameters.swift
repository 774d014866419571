extension OctetScanner {
  /// Reads parameters such as `; charset=utf-8; title="a, b"`, with their names in lower case; `nil` when one cannot be
  /// read, or when there are more than 32.
  ///
  /// [RFC 9110 §5.6.6](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.6)
  mutating func takeParameters() -> [FieldParameter]? {
    var parameters: [FieldParameter] = []
    while true {
      skipSpaces()
      guard skip(octet: ";") else { return parameters }
      skipSpaces()
      guard let name = takeLowercasedToken() else { continue }
      guard parameters.count < 32, skip(octet: "="), let value = next == 0x22 ? takeQuotable() : takeToken() else {
        return nil
      }
      parameters.append(FieldParameter(checked: name, value))
    }
  }

  /// Reads a quoted string and gives what it stands for, if all of it is ASCII, so that it can be written again.
  private mutating func takeQuotable() -> String? {
    guard let value = takeQuotedString(), value.utf8.allSatisfy(QuotedText.allows) else { return nil }
    return value
  }

  /// Reads a quoted string and gives what it stands for; `nil` when it has no end or an octet that may not be there.
  ///
  /// [RFC 9110 §5.6.4](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.4)
  mutating func takeQuotedString() -> String? {
    let start = position
    guard skipQuotedString() else { return nil }
    let quoted = octets[(start + 1)..<(position - 1)]
    guard quoted.contains(0x5C) else { return String(decoding: quoted, as: UTF8.self) }
    var value: [UInt8] = []
    var isEscaped = false
    for octet in quoted {
      isEscaped = octet == 0x5C && !isEscaped
      if !isEscaped { value.append(octet) }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// Reads over a quoted string; `false` when it has no end or an octet that may not be there.
  mutating func skipQuotedString() -> Bool {
    guard skip(octet: "\"") else { return false }
    while let octet = take() {
      switch octet {
      case 0x22: return true
      case 0x5C:
        guard let escaped = take(), escaped >= 0x20 || escaped == 0x09, escaped != 0x7F else { return false }
      case 0x09, 0x20...0x7E, 0x80...: break
      default: return false
      }
    }
    return false
  }
}
