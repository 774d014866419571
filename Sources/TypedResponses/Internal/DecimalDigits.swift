/// Writes integers in decimal digits, two at a time.
enum DecimalDigits {
  /// The most digits that a 64-bit number has.
  static var most: Int { 20 }

  /// Writes the digits and returns how many they are.
  @inline(__always)
  static func write(_ value: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
    let length = count(of: value)
    unsafe writePadded(value, length: length, to: target)
    return length
  }

  /// A number that is not negative, as text.
  static func text(_ value: Int) -> String {
    if value < few.count { return few[value] }
    let value = UInt64(value)
    return unsafe String(unsafeUninitializedCapacity: count(of: value)) { text in
      guard let start = text.baseAddress else { return 0 }
      return unsafe write(value, to: start)
    }
  }

  /// Writes exactly `length` digits, with zeros in front.
  @inline(__always)
  static func writePadded(_ value: UInt64, length: Int, to target: UnsafeMutablePointer<UInt8>) {
    let pairs = unsafe Self.pairs.utf8Start
    var rest = value
    var end = unsafe target + length
    var open = length
    while open >= 2 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 100)
      unsafe end -= 2
      unsafe end[0] = pairs[Int(truncatingIfNeeded: remainder) &* 2]
      unsafe end[1] = pairs[Int(truncatingIfNeeded: remainder) &* 2 &+ 1]
      rest = quotient
      open &-= 2
    }
    if open == 1 { unsafe target[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10) }
  }

  @inline(__always)
  static func count(of value: UInt64) -> Int {
    var count = 1
    var rest = value
    while rest >= 10_000 {
      rest /= 10_000
      count &+= 4
    }
    if rest >= 1000 { return count &+ 3 }
    if rest >= 100 { return count &+ 2 }
    return rest >= 10 ? count &+ 1 : count
  }

  /// The texts of the numbers below 1,024, which the length of most content is.
  private static let few = (0..<1024).map { String($0) }

  private static var pairs: StaticString {
    """
    0001020304050607080910111213141516171819\
    2021222324252627282930313233343536373839\
    4041424344454647484950515253545556575859\
    6061626364656667686970717273747576777879\
    8081828384858687888990919293949596979899
    """
  }
}
