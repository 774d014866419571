/// A decimal number of any size: too large a one counts as the largest that fits.
struct Numeral: Comparable {
  /// The number, at most `Int.max`.
  let value: Int
  /// The digits without leading zeros of a number that does not fit; empty for one that does.
  private let excess: ArraySlice<UInt8>

  /// `nil` without a digit.
  init?(_ digits: ArraySlice<UInt8>) {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for octet in digits {
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeNow) = tens.addingReportingOverflow(Int(octet &- 0x30))
      guard !isTooLarge && !isTooLargeNow else {
        self.value = .max
        excess = digits.drop { $0 == 0x30 }
        return
      }
      value = sum
    }
    self.value = value
    excess = []
  }

  static func < (one: Numeral, other: Numeral) -> Bool {
    if one.value != other.value { return one.value < other.value }
    return one.excess.count == other.excess.count
      ? one.excess.lexicographicallyPrecedes(other.excess) : one.excess.count < other.excess.count
  }

  /// The number when it fits into `Int`.
  var exactly: Int? { excess.isEmpty ? value : nil }
}

extension OctetScanner {
  /// Reads one or more digits.
  mutating func takeNumeral() -> Numeral? {
    Numeral(take { FieldSyntax.digit($0) != nil })
  }
}
