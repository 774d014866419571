/// What the digits of a JSON number say.
enum JSONNumber {
  /// The integer, or `nil` when the type has no room for it. The number has neither fraction nor exponent.
  @inline(__always)
  static func integer<Integer: FixedWidthInteger>(
    _ text: UnsafeBufferPointer<UInt8>, as type: Integer.Type
  ) -> Integer? {
    let isNegative = unsafe text[0] == UInt8(ascii: "-")
    // No number of 19 digits exceeds 64 bits.
    guard text.count <= 19 else { return unsafe longInteger(text, as: type) }
    var magnitude: UInt64 = 0
    var index = isNegative ? 1 : 0
    while index < text.count {
      magnitude = unsafe magnitude &* 10 &+ UInt64(text[index] &- UInt8(ascii: "0"))
      index &+= 1
    }
    guard isNegative else { return Integer(exactly: magnitude) }
    return Integer(exactly: 0 &- Int64(bitPattern: magnitude))
  }

  private static func longInteger<Integer: FixedWidthInteger>(
    _ text: UnsafeBufferPointer<UInt8>, as type: Integer.Type
  ) -> Integer? {
    let parts = unsafe Parts(text)
    return parts.integer(as: type)
  }

  /// The integer that a number with fraction or exponent is, such as `1.0` or `1e2`.
  static func exactInteger<Integer: FixedWidthInteger>(
    _ text: UnsafeBufferPointer<UInt8>, as type: Integer.Type
  ) -> IntegerOutcome<Integer> {
    let parts = unsafe Parts(text)
    guard parts.isInteger else { return .fraction }
    return parts.integer(as: type).map { .integer($0) } ?? .outOfRange
  }

  enum IntegerOutcome<Integer> {
    case integer(Integer)
    case fraction
    case outOfRange
  }

  /// The nearest number of a floating-point type; infinite when it is out of range.
  @inline(__always)
  static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double {
    if let value = unsafe smallDouble(text) { return value }
    return unsafe Double(Self.digits(text)) ?? .nan
  }

  /// The nearest number of a floating-point type; infinite when it is out of range.
  static func float(_ text: UnsafeBufferPointer<UInt8>) -> Float {
    unsafe Float(digits(text)) ?? .nan
  }

  /// The text, or one that is rounded the same and has no more digits than can count: whoever reads digits for a
  /// floating-point number may take time that grows with their square.
  private static func digits(_ text: UnsafeBufferPointer<UInt8>) -> String {
    guard text.count > mostDigits else { return unsafe String(decoding: text, as: UTF8.self) }
    return unsafe Parts(text).short
  }

  /// More than the 767 digits that the middle between two numbers of 64 bits can have.
  private static var mostDigits: Int { 800 }

  /// A number whose digits and whose power of ten `Double` holds exactly, so that one operation rounds it right.
  private static func smallDouble(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard text.count <= 17 else { return nil }
    let isNegative = unsafe text[0] == UInt8(ascii: "-")
    var digits: UInt64 = 0
    var fraction = 0
    var isFraction = false
    var index = isNegative ? 1 : 0
    while index < text.count {
      let octet = unsafe text[index]
      index &+= 1
      if octet == UInt8(ascii: ".") {
        isFraction = true
      } else if octet &- UInt8(ascii: "0") < 10 {
        digits = digits &* 10 &+ UInt64(octet &- UInt8(ascii: "0"))
        if isFraction { fraction &+= 1 }
      } else {
        return nil
      }
    }
    guard digits <= 1 << 53 else { return nil }
    var power: UInt64 = 1
    for _ in 0..<fraction { power &*= 10 }
    let value = Double(digits) / Double(power)
    return isNegative ? -value : value
  }

  /// A number as an integer without trailing zeros times a power of ten.
  private struct Parts {
    let isNegative: Bool
    let digits: [UInt8]
    let exponent: Int

    init(_ text: UnsafeBufferPointer<UInt8>) {
      isNegative = unsafe text[0] == UInt8(ascii: "-")
      var digits: [UInt8] = []
      var exponent = 0
      var isFraction = false
      var index = isNegative ? 1 : 0
      while index < text.count, unsafe text[index] | 0x20 != UInt8(ascii: "e") {
        if unsafe text[index] == UInt8(ascii: ".") {
          isFraction = true
        } else {
          if unsafe !digits.isEmpty || text[index] != UInt8(ascii: "0") {
            unsafe digits.append(text[index] &- UInt8(ascii: "0"))
          }
          if isFraction { exponent -= 1 }
        }
        index += 1
      }
      if index < text.count {
        let written = unsafe String(decoding: text[(index + 1)...], as: UTF8.self)
        // An exponent of more digits than Int has says no more than the greatest.
        exponent += Int(written) ?? (written.utf8.first == UInt8(ascii: "-") ? .min / 2 : .max / 2)
      }
      while digits.last == 0 {
        digits.removeLast()
        exponent += 1
      }
      self.digits = digits
      self.exponent = digits.isEmpty ? 0 : exponent
    }

    var isInteger: Bool { exponent >= 0 }

    /// The number, or one that lies between the same two numbers of 64 bits.
    var short: String {
      let rest = digits.count - JSONNumber.mostDigits
      let first =
        digits.prefix(JSONNumber.mostDigits).map { $0 + UInt8(ascii: "0") } + (rest > 0 ? [UInt8(ascii: "1")] : [])
      let sign = isNegative ? "-" : ""
      return "\(sign)\(digits.isEmpty ? "0" : String(decoding: first, as: UTF8.self))e\(exponent + max(0, rest - 1))"
    }

    func integer<Integer: FixedWidthInteger>(as type: Integer.Type) -> Integer? {
      var value: Integer = 0
      func append(_ digit: UInt8) -> Bool {
        let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
        guard !isTooLarge, let digit = Integer(exactly: digit) else { return false }
        let sum = isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
        value = sum.partialValue
        return !sum.overflow
      }
      for digit in digits where !append(digit) { return nil }
      guard value != 0 else { return 0 }
      var zeros = exponent
      while zeros > 0 {
        guard append(0) else { return nil }
        zeros -= 1
      }
      return value
    }
  }
}
