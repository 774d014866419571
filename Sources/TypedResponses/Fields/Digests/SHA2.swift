/// The hash functions SHA-256 and SHA-512, for entity tags and digests of content. They are no place for secrets:
/// nothing is erased.
///
/// [FIPS 180-4](https://csrc.nist.gov/pubs/fips/180-4/upd1/final),
/// [RFC 6234](https://www.rfc-editor.org/rfc/rfc6234)
package struct SHA2<Word: SHA2Word>: Sendable {
  private var state = Word.firstState
  /// The words that are made of a block.
  private var words = [Word](repeating: 0, count: Word.constants.count)
  /// Octets that do not fill a block yet.
  private var pending: [UInt8] = []
  /// How many octets came.
  private var length: UInt64 = 0

  /// In octets.
  private static var blockSize: Int { 16 * Word.size }

  package init() {
    pending.reserveCapacity(Self.blockSize)
  }

  /// The digest of these octets.
  package static func digest(of octets: [UInt8]) -> [UInt8] {
    var hash = Self()
    hash.update(octets)
    return hash.finish()
  }

  /// Takes octets in.
  package mutating func update(_ octets: [UInt8]) {
    length &+= UInt64(octets.count)
    var start = 0
    if !pending.isEmpty {
      start = min(Self.blockSize - pending.count, octets.count)
      pending += octets[..<start]
      guard pending.count == Self.blockSize else { return }
      mix(pending, from: 0)
      pending.removeAll(keepingCapacity: true)
    }
    while octets.count - start >= Self.blockSize {
      mix(octets, from: start)
      start += Self.blockSize
    }
    pending += octets[start...]
  }

  /// The digest of all octets that came, of as many octets as eight words.
  package consuming func finish() -> [UInt8] {
    let bits = length &* 8
    let room = 2 * Word.size
    let used = (pending.count + 1 + room) % Self.blockSize
    var padding: [UInt8] = [0x80]
    padding += repeatElement(0, count: (Self.blockSize - used) % Self.blockSize + room - 8)
    padding += bits.bigEndianOctets
    update(padding)
    return state.flatMap(\.bigEndianOctets)
  }

  /// Mixes the block that begins here into the state.
  private mutating func mix(_ octets: [UInt8], from start: Int) {
    expand(octets, from: start)
    let mixed = Self.mixed(state, words.span, Word.constants.span)
    for index in state.indices { state[index] &+= mixed[index] }
  }

  private static func mixed(_ state: [Word], _ words: Span<Word>, _ constants: Span<Word>) -> [Word] {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in words.indices {
      let first = h &+ e.lateSum &+ ((e & f) ^ (~e & g)) &+ constants[index] &+ words[index]
      let second = a.earlySum &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    return [a, b, c, d, e, f, g, h]
  }

  /// Makes the words of the 16 in a block.
  private mutating func expand(_ octets: [UInt8], from start: Int) {
    // Loading a word at once is a fifth faster than by octets; its place is checked.
    let block = unsafe octets.span.extracting(start..<start + Self.blockSize).bytes
    var words = words.mutableSpan
    for index in 0..<16 {
      words[index] = unsafe Word(bigEndian: block.unsafeLoadUnaligned(fromByteOffset: index * Word.size, as: Word.self))
    }
    for index in 16..<words.count {
      words[index] =
        words[index - 16] &+ words[index - 15].earlyMix &+ words[index - 7] &+ words[index - 2].lateMix
    }
  }
}

package typealias SHA256 = SHA2<UInt32>
package typealias SHA512 = SHA2<UInt64>
