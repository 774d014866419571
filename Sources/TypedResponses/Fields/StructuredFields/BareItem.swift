/// One value in a structured field, without parameters. Whatever it holds can be written.
///
/// ```
/// 42   4.5   "hello"   foo123/456   :cHJldGVuZA==:   ?1   @1659578233   %"caf%c3%a9"
/// ```
///
/// [RFC 9651 §3.3](https://www.rfc-editor.org/rfc/rfc9651#section-3.3)
package struct BareItem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case integer(Int64)
    /// A decimal number, counted in thousandths.
    case decimal(thousandths: Int64)
    case string(String)
    case token(String)
    case byteSequence([UInt8])
    case boolean(Bool)
    /// Seconds since 1970.
    case date(Int64)
    case displayString(String)
  }

  package let kind: Kind

  /// The greatest integer that can be written, 15 digits; its negative is the least.
  package static var greatestInteger: Int64 { 999_999_999_999_999 }

  init(checked kind: Kind) {
    self.kind = kind
  }

  /// An integer, or `nil` when it has more than 15 digits.
  package static func integer(_ value: some BinaryInteger) -> BareItem? {
    Int64(exactly: value).flatMap { isWritable($0) ? BareItem(checked: .integer($0)) : nil }
  }

  /// A decimal number with three digits after the point, or `nil` when it has more than 12 before it.
  package static func decimal(thousandths: Int64) -> BareItem? {
    isWritable(thousandths) ? BareItem(checked: .decimal(thousandths: thousandths)) : nil
  }

  /// A string, or `nil` when it has a control character or one beyond ASCII.
  package static func string(_ text: String) -> BareItem? {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? BareItem(checked: .string(text)) : nil
  }

  /// A token, or `nil` when the text does not have the form of one.
  package static func token(_ text: String) -> BareItem? {
    guard let first = text.utf8.first, beginsToken(first), text.utf8.allSatisfy(continuesToken) else { return nil }
    return BareItem(checked: .token(text))
  }

  /// Octets.
  package static func byteSequence(_ octets: [UInt8]) -> BareItem { BareItem(checked: .byteSequence(octets)) }

  /// A truth value.
  package static func boolean(_ value: Bool) -> BareItem { BareItem(checked: .boolean(value)) }

  /// An instant, in seconds since 1970, or `nil` when the number has more than 15 digits.
  package static func date(secondsSince1970 seconds: Int64) -> BareItem? {
    isWritable(seconds) ? BareItem(checked: .date(seconds)) : nil
  }

  /// Text of any characters.
  package static func displayString(_ text: String) -> BareItem { BareItem(checked: .displayString(text)) }

  private static func isWritable(_ value: Int64) -> Bool {
    (-greatestInteger...greatestInteger).contains(value)
  }

  static func beginsToken(_ octet: UInt8) -> Bool {
    (0x61...0x7A).contains(octet | 0x20) || octet == UInt8(ascii: "*")
  }

  static func continuesToken(_ octet: UInt8) -> Bool {
    FieldSyntax.isTokenOctet(octet) || octet == UInt8(ascii: ":") || octet == UInt8(ascii: "/")
  }
}

// Inlined into other modules, they stop the optimiser of Swift 6.3 where testing is enabled.
extension BareItem {
  @inline(never)
  package var integer: Int64? { if case .integer(let value) = kind { value } else { nil } }
  @inline(never)
  package var string: String? { if case .string(let text) = kind { text } else { nil } }
  @inline(never)
  package var byteSequence: [UInt8]? { if case .byteSequence(let octets) = kind { octets } else { nil } }
  @inline(never)
  package var date: Int64? { if case .date(let seconds) = kind { seconds } else { nil } }
}

extension BareItem {
  /// The value as it is written.
  package var serialized: String {
    switch kind {
    case .integer(let value): String(value)
    case .decimal(let thousandths): BareItem.serialize(thousandths: thousandths)
    case .string(let text): QuotedText.quote(text)
    case .token(let text): text
    case .byteSequence(let octets): ":\(Base64.encode(octets)):"
    case .boolean(let value): value ? "?1" : "?0"
    case .date(let seconds): "@\(seconds)"
    case .displayString(let text): BareItem.serialize(displayString: text)
    }
  }

  private static func serialize(thousandths: Int64) -> String {
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    var digits = String(1000 + rest).dropFirst()
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return "\(thousandths < 0 ? "-" : "")\(whole).\(digits)"
  }

  private static func serialize(displayString text: String) -> String {
    var result = "%\""
    for octet in text.utf8 {
      if (0x20...0x7E).contains(octet), octet != UInt8(ascii: "%"), octet != UInt8(ascii: "\"") {
        result.unicodeScalars.append(UnicodeScalar(octet))
      } else {
        result += "%" + (octet < 16 ? "0" : "") + String(octet, radix: 16)
      }
    }
    return result + "\""
  }
}
