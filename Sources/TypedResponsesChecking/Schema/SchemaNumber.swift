import TypedResponses

/// A number of JSON, exact: an integer without zeros at its end, times a power of ten.
struct SchemaNumber: Hashable, Sendable {
  private let isNegative: Bool
  /// The most significant first; none for zero.
  private let digits: [UInt8]
  private let exponent: Int

  /// The number that a value is; `nil` when it is no number.
  init?(_ value: JSONValue) {
    switch value {
    case .integer(let number): self.init(text: String(number))
    case .number(let number): self.init(text: number.description)
    case .numeral(let numeral): self.init(text: numeral.description)
    default: return nil
    }
  }

  /// How many there are of something.
  init(_ count: Int) {
    self.init(text: String(count))
  }

  private init(text: String) {
    var digits: [UInt8] = []
    var exponent = 0
    var isFraction = false
    var octets = Substring(text).utf8
    let isNegative = octets.first == UInt8(ascii: "-")
    if isNegative { octets.removeFirst() }
    while let octet = octets.popFirst(), octet | 0x20 != UInt8(ascii: "e") {
      if octet == UInt8(ascii: ".") {
        isFraction = true
      } else {
        let digit = octet &- UInt8(ascii: "0")
        if digit != 0 || !digits.isEmpty { digits.append(digit) }
        if isFraction { exponent -= 1 }
      }
    }
    if !octets.isEmpty {
      // An exponent that is greater says no more than that the number is very great or very small.
      let limit = 1 << 40
      let isSmall = octets.first == UInt8(ascii: "-")
      exponent += Int(Substring(octets)).map { min(max($0, -limit), limit) } ?? (isSmall ? -limit : limit)
    }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : exponent
    self.isNegative = isNegative && !digits.isEmpty
  }

  /// Whether it has no fraction, however it is written.
  var isInteger: Bool { exponent >= 0 }

  /// Whether it is zero or less.
  var isPositive: Bool { !isNegative && !digits.isEmpty }

  /// A text that equal numbers share.
  var identity: String {
    "\(isNegative ? "-" : "")\(digits.map(String.init).joined())e\(exponent)"
  }

  /// Whether an integer times the other number is this one; `nil` when the other has too many digits to tell.
  func isMultiple(of other: SchemaNumber) -> Bool? {
    guard !digits.isEmpty else { return true }
    let power = exponent - other.exponent
    // The digits end with no zero, so that no power of ten divides them.
    guard power >= 0 else { return false }
    guard other.digits.count <= 18 else { return other == self ? true : nil }
    let divisor = other.digits.reduce(UInt128(0)) { $0 * 10 + UInt128($1) }
    guard divisor > 0 else { return nil }
    var rest = digits.reduce(UInt128(0)) { ($0 * 10 + UInt128($1)) % divisor }
    var factor = UInt128(10) % divisor
    var left = power
    while left > 0 {
      if left & 1 == 1 { rest = rest * factor % divisor }
      factor = factor * factor % divisor
      left >>= 1
    }
    return rest == 0
  }
}

extension SchemaNumber: Comparable {
  static func < (one: SchemaNumber, other: SchemaNumber) -> Bool {
    if one.isNegative != other.isNegative { return one.isNegative }
    return one.isNegative ? other.isLess(than: one) : one.isLess(than: other)
  }

  /// Whether the number without its sign is less.
  private func isLess(than other: SchemaNumber) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    let (order, otherOrder) = (digits.count + exponent, other.digits.count + other.exponent)
    return order == otherOrder ? digits.lexicographicallyPrecedes(other.digits) : order < otherOrder
  }
}

// MARK: - Equality of values

extension JSONValue {
  /// Octets that two values share when JSON Schema holds them to be equal: numbers by their worth, strings by their
  /// code points, objects whatever the order of their members.
  var identity: [UInt8] {
    var octets: [UInt8] = []
    appendIdentity(to: &octets)
    return octets
  }

  private func appendIdentity(to octets: inout [UInt8]) {
    switch self {
    case .null: octets.append(UInt8(ascii: "n"))
    case .bool(let value): octets.append(UInt8(ascii: value ? "t" : "f"))
    case .integer, .number, .numeral:
      octets += "#\(SchemaNumber(self)?.identity ?? "");".utf8
    case .string(let text): JSONValue.append(text, to: &octets)
    case .array(let elements):
      octets.append(UInt8(ascii: "["))
      for element in elements { element.appendIdentity(to: &octets) }
      octets.append(UInt8(ascii: "]"))
    case .object(let object):
      octets.append(UInt8(ascii: "{"))
      let members = object.members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      for member in members {
        JSONValue.append(member.name, to: &octets)
        member.value.appendIdentity(to: &octets)
      }
      octets.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: String, to octets: inout [UInt8]) {
    octets += "s\(text.utf8.count):".utf8
    octets += text.utf8
  }

  /// The member whose name has the same code points; `nil` when the value is no object, or has no such member.
  func member(_ name: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object.members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }
}
