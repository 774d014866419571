/// Reads structured fields, as strictly as the RFC asks: one fault, and the whole field is ignored.
///
/// [RFC 9651 §4.2](https://www.rfc-editor.org/rfc/rfc9651#section-4.2)
package struct StructuredParser {
  private var scanner: OctetScanner

  private init(_ text: String) {
    scanner = OctetScanner(text)
    skipBlanks()
  }

  /// The item in a field value, or `nil`.
  package static func item(_ text: String) -> StructuredItem? {
    var parser = StructuredParser(text)
    guard let item = parser.item(), parser.endsAfterBlanks() else { return nil }
    return item
  }

  /// The list in a field value, or `nil`. Several lines of a field are joined with commas before. No text is an empty
  /// list.
  package static func list(_ text: String) -> [StructuredMember]? {
    var parser = StructuredParser(text)
    var members: [StructuredMember] = []
    while !parser.scanner.isAtEnd {
      guard let member = parser.member(), let goesOn = parser.comma() else { return nil }
      members.append(member)
      if !goesOn { break }
    }
    return members
  }

  /// The dictionary in a field value, or `nil`. Of several members with one name, the last counts.
  package static func dictionary(_ text: String) -> StructuredDictionary? {
    var parser = StructuredParser(text)
    var members = StructuredDictionary()
    while !parser.scanner.isAtEnd {
      guard let key = parser.key() else { return nil }
      if parser.scanner.skip(octet: "=") {
        guard let member = parser.member() else { return nil }
        members.set(key, member)
      } else {
        guard let parameters = parser.parameters() else { return nil }
        members.set(key, .item(StructuredItem(.boolean(true), parameters: parameters)))
      }
      guard let goesOn = parser.comma() else { return nil }
      if !goesOn { break }
    }
    return members
  }

  private mutating func skipBlanks() {
    while scanner.skip(octet: " ") {}
  }

  private mutating func endsAfterBlanks() -> Bool {
    skipBlanks()
    return scanner.isAtEnd
  }

  /// Reads the comma after a member; `false` at the end, `nil` when something else follows, or nothing follows it.
  private mutating func comma() -> Bool? {
    scanner.skipSpaces()
    if scanner.isAtEnd { return false }
    guard scanner.skip(octet: ",") else { return nil }
    scanner.skipSpaces()
    return scanner.isAtEnd ? nil : true
  }

  private mutating func member() -> StructuredMember? {
    guard scanner.skip(octet: "(") else { return item().map(StructuredMember.item) }
    var items: [StructuredItem] = []
    while true {
      skipBlanks()
      if scanner.skip(octet: ")") { return parameters().map { .innerList(items, $0) } }
      guard let item = item(), scanner.next == UInt8(ascii: " ") || scanner.next == UInt8(ascii: ")") else {
        return nil
      }
      items.append(item)
    }
  }

  private mutating func item() -> StructuredItem? {
    guard let value = bareItem(), let parameters = parameters() else { return nil }
    return StructuredItem(value, parameters: parameters)
  }

  private mutating func parameters() -> StructuredParameters? {
    var parameters = StructuredParameters()
    while scanner.skip(octet: ";") {
      skipBlanks()
      guard let key = key() else { return nil }
      var value = BareItem.boolean(true)
      if scanner.skip(octet: "=") {
        guard let given = bareItem() else { return nil }
        value = given
      }
      parameters.set(key, value)
    }
    return parameters
  }

  private mutating func key() -> StructuredKey? {
    guard let first = scanner.next, StructuredKey.begins(first) else { return nil }
    return StructuredKey(checked: String(decoding: scanner.take(while: StructuredKey.continues), as: UTF8.self))
  }

  private mutating func bareItem() -> BareItem? {
    guard let first = scanner.next else { return nil }
    switch first {
    case UInt8(ascii: "-"), 0x30...0x39: return number()
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: ":"): return byteSequence()
    case UInt8(ascii: "?"): return boolean()
    case UInt8(ascii: "@"): return date()
    case UInt8(ascii: "%"): return displayString()
    case _ where BareItem.beginsToken(first):
      return BareItem(checked: .token(String(decoding: scanner.take(while: BareItem.continuesToken), as: UTF8.self)))
    default: return nil
    }
  }

  private mutating func number() -> BareItem? {
    let sign: Int64 = scanner.skip(octet: "-") ? -1 : 1
    guard let whole = digits(1...15) else { return nil }
    guard scanner.skip(octet: ".") else { return BareItem(checked: .integer(sign * whole.value)) }
    guard whole.count <= 12, let rest = digits(1...3) else { return nil }
    let thousandths = (rest.count..<3).reduce(rest.value) { value, _ in value * 10 }
    return BareItem(checked: .decimal(thousandths: sign * (whole.value * 1000 + thousandths)))
  }

  /// Reads all digits that follow; `nil` when they are too few or too many.
  private mutating func digits(_ allowed: ClosedRange<Int>) -> (value: Int64, count: Int)? {
    let digits = scanner.take { FieldSyntax.digit($0) != nil }
    guard allowed.contains(digits.count) else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int64($1 &- 0x30) }, digits.count)
  }

  private mutating func string() -> BareItem? {
    guard scanner.skip(octet: "\"") else { return nil }
    var text: [UInt8] = []
    while let octet = scanner.take() {
      switch octet {
      case UInt8(ascii: "\""): return BareItem(checked: .string(String(decoding: text, as: UTF8.self)))
      case UInt8(ascii: "\\"):
        guard let escaped = scanner.take(), escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") else {
          return nil
        }
        text.append(escaped)
      case 0x20...0x7E: text.append(octet)
      default: return nil
      }
    }
    return nil
  }

  private mutating func byteSequence() -> BareItem? {
    guard scanner.skip(octet: ":") else { return nil }
    let text = scanner.take { $0 != UInt8(ascii: ":") }
    guard scanner.skip(octet: ":"), let octets = Base64.decode(text) else { return nil }
    return .byteSequence(octets)
  }

  private mutating func boolean() -> BareItem? {
    if scanner.skip(text: "?1") { return .boolean(true) }
    return scanner.skip(text: "?0") ? .boolean(false) : nil
  }

  private mutating func date() -> BareItem? {
    guard scanner.skip(octet: "@"), let number = number(), let seconds = number.integer else { return nil }
    return BareItem(checked: .date(seconds))
  }

  private mutating func displayString() -> BareItem? {
    guard scanner.skip(text: "%\"") else { return nil }
    var text: [UInt8] = []
    while let octet = scanner.take() {
      switch octet {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self).map(BareItem.displayString)
      case UInt8(ascii: "%"):
        guard let high = scanner.take().flatMap(StructuredParser.hexDigit),
          let low = scanner.take().flatMap(StructuredParser.hexDigit)
        else { return nil }
        text.append(high << 4 | low)
      case 0x20...0x7E: text.append(octet)
      default: return nil
      }
    }
    return nil
  }

  /// Lower case only.
  private static func hexDigit(_ octet: UInt8) -> UInt8? {
    switch octet {
    case 0x30...0x39: octet - 0x30
    case 0x61...0x66: octet - 0x61 + 10
    default: nil
    }
  }
}
