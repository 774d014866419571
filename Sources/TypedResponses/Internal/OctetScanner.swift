/// Reads the text of a field octet by octet, from left to right, without ever stepping outside it.
struct OctetScanner {
  let octets: [UInt8]
  /// How many octets were read.
  private(set) var position = 0

  init(_ text: some StringProtocol) {
    octets = Array(text.utf8)
  }

  var isAtEnd: Bool { position == octets.count }

  /// The next octet, which stays unread; `nil` at the end.
  var next: UInt8? { position < octets.count ? octets[position] : nil }

  /// Reads one octet; `nil` at the end.
  mutating func take() -> UInt8? {
    guard let octet = next else { return nil }
    position += 1
    return octet
  }

  /// Reads the octet if it comes next.
  mutating func skip(octet: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == octet.value else { return false }
    position += 1
    return true
  }

  /// Reads the ASCII text if it comes next.
  mutating func skip(text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard octets.count - position >= length else { return false }
    for offset in 0..<length where unsafe octets[position + offset] != text.utf8Start[offset] { return false }
    position += length
    return true
  }

  /// Reads spaces and tabs, as many as there are.
  mutating func skipSpaces() {
    while next == 0x20 || next == 0x09 { position += 1 }
  }

  /// Reads octets as long as they belong to the class.
  mutating func take(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while let octet = next, belongs(octet) { position += 1 }
    return octets[start..<position]
  }

  /// Reads a token of one or more characters.
  mutating func takeToken() -> String? {
    let token = take(while: FieldSyntax.isTokenOctet)
    return token.isEmpty ? nil : String(decoding: token, as: UTF8.self)
  }

  /// Reads a token of one or more characters, and gives it in lower case.
  mutating func takeLowercasedToken() -> String? { takeLowercased(while: FieldSyntax.isTokenOctet) }

  /// Reads octets of ASCII as long as they belong to the class, one or more, and gives them in lower case.
  @inline(__always)
  mutating func takeLowercased(while belongs: (UInt8) -> Bool) -> String? {
    let start = position
    var isLowercase = true
    while let octet = next, belongs(octet) {
      if octet != FieldSyntax.lowercased(octet) { isLowercase = false }
      position += 1
    }
    guard position > start else { return nil }
    let text = octets[start..<position]
    return isLowercase
      ? String(decoding: text, as: UTF8.self) : String(decoding: text.map(FieldSyntax.lowercased), as: UTF8.self)
  }

  /// Reads this number of digits, no fewer.
  mutating func takeDigits(_ count: Int) -> Int? {
    guard octets.count - position >= count else { return nil }
    var value = 0
    for octet in octets[position..<(position + count)] {
      guard let digit = FieldSyntax.digit(octet) else { return nil }
      value = value * 10 + digit
    }
    position += count
    return value
  }
}

// MARK: - Lists

extension OctetScanner {
  /// Reads up to the next member of a list, over commas, spaces and empty members; `false` when there is none.
  ///
  /// [RFC 9110 §5.6.1.2](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1.2)
  mutating func skipToMember() -> Bool {
    while let octet = next, octet == 0x2C || octet == 0x20 || octet == 0x09 { position += 1 }
    return !isAtEnd
  }

  /// Reads the spaces after a member; `false` when something other than a comma follows.
  mutating func skipToEndOfMember() -> Bool {
    skipSpaces()
    return isAtEnd || next == 0x2C
  }

  /// Reads to the comma that ends a member, over commas in quoted strings.
  mutating func skipRestOfMember() {
    while let octet = next, octet != 0x2C {
      if octet == 0x22 { _ = skipQuotedString() } else { position += 1 }
    }
  }
}
