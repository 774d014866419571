import Foundation

/// Makes inputs that are nearly right: always the same ones for a seed.
///
/// `TYPED_RESPONSES_FUZZ` sets how many, for runs that take longer than a suite may.
struct Mutation {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// How many inputs to make.
  func count(short: Int) -> Int {
    ProcessInfo.processInfo.environment["TYPED_RESPONSES_FUZZ"].flatMap { Int($0) } ?? short
  }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// Octets that a parser may be given: mostly the seed, damaged, and now and then some that have nothing to do with it.
  mutating func input(from seed: [UInt8]) -> [UInt8] {
    guard next(5) == 0 else { return mutated(seed) }
    let alphabet = next(2) == 0 ? seed : Array(UInt8.min ... .max)
    return (0..<next(200)).map { _ in alphabet[next(alphabet.count)] }
  }

  /// The octets with some of them changed, removed, repeated or put elsewhere.
  mutating func mutated(_ octets: [UInt8]) -> [UInt8] {
    var octets = octets
    for _ in 0...next(4) where !octets.isEmpty {
      let start = next(octets.count)
      let end = min(octets.count, start + 1 + next(12))
      let piece = Array(octets[start..<end])
      switch next(5) {
      case 0: octets[start] = UInt8(next(256))
      case 1: octets.removeSubrange(start..<end)
      case 2: octets.insert(contentsOf: piece, at: next(octets.count))
      case 3: octets[start] ^= 1 << UInt8(next(8))
      default: octets.insert(contentsOf: Array("\r\n-\"\\:;=%[]{},/~0".utf8).suffix(1 + next(16)), at: start)
      }
    }
    return octets
  }
}
