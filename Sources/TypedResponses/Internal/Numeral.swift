/// A decimal number of any size: too large a one counts as the largest that fits.
struct Numeral: Comparable {
  /// The number, at most `Int.max`.
  let value: Int
  /// The digits without leading zeros.
  private let digits: ArraySlice<UInt8>

  /// `nil` without a digit.
  init?(_ digits: ArraySlice<UInt8>) {
    guard !digits.isEmpty else { return nil }
    self.digits = digits.drop { $0 == 0x30 }
    var value = 0
    for octet in self.digits {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, secondOverflow) = tens.addingReportingOverflow(Int(octet &- 0x30))
      if overflow || secondOverflow {
        value = .max
        break
      }
      value = sum
    }
    self.value = value
  }

  static func == (one: Numeral, other: Numeral) -> Bool { one.digits == other.digits }

  static func < (one: Numeral, other: Numeral) -> Bool {
    one.digits.count == other.digits.count
      ? one.digits.lexicographicallyPrecedes(other.digits) : one.digits.count < other.digits.count
  }

  /// The number when it fits into `Int`.
  var exactly: Int? {
    value < .max || digits.elementsEqual(String(Int.max).utf8) ? value : nil
  }
}

extension OctetScanner {
  /// Reads one or more digits.
  mutating func takeNumeral() -> Numeral? {
    Numeral(take { FieldSyntax.digit($0) != nil })
  }
}
