/// What the functions of the family differ in.
package protocol SHA2Word: FixedWidthInteger, UnsignedInteger, BitwiseCopyable, Sendable {
  static var firstState: [Self] { get }
  /// The first bits of the fractional parts of the cube roots of the first primes.
  static var constants: [Self] { get }
  var earlySum: Self { get }
  var lateSum: Self { get }
  var earlyMix: Self { get }
  var lateMix: Self { get }
}

extension SHA2Word {
  static var size: Int { bitWidth / 8 }

  /// The octets of the word, the greatest first.
  var bigEndianOctets: [UInt8] {
    (0..<Self.size).reversed().map { UInt8(truncatingIfNeeded: self >> (8 * Self($0))) }
  }

  /// The word with its bits turned to the right.
  @inline(__always)
  func turned(_ count: Self) -> Self { self &>> count | self &<< (Self(Self.bitWidth) &- count) }
}
