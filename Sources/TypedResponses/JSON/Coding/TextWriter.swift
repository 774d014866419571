/// Puts text together from parts, in room for all of them: an interpolation takes several times as long.
@safe package struct TextWriter {
  private let start: UnsafeMutablePointer<UInt8>
  private let room: Int
  /// The number of octets written.
  package private(set) var count = 0

  package init(to room: UnsafeMutableBufferPointer<UInt8>) {
    self.room = room.count
    unsafe start = room.baseAddress ?? OutputBuffer.nowhere
  }

  /// What this number of octets is written to.
  @inline(__always)
  private mutating func take(_ length: Int) -> UnsafeMutablePointer<UInt8> {
    precondition(length <= room &- count, "More octets are written than there is room for.")
    defer { count &+= length }
    return unsafe start + count
  }

  @inline(__always)
  package mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    unsafe JSONEscaping.copyShort(text.utf8Start, count: length, to: take(length))
  }

  @inline(__always)
  mutating func append(_ octets: UnsafeBufferPointer<UInt8>) {
    guard let source = octets.baseAddress else { return }
    unsafe JSONEscaping.copyShort(source, count: octets.count, to: take(octets.count))
  }

  /// Appends text that stands in a string; `false`, and not to be used, when something in it needs escaping.
  @inline(__always)
  mutating func append(plain text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let source = text.baseAddress else { return true }
    return unsafe JSONEscaping.copyPlain(source, count: text.count, to: take(text.count)) == text.count
  }

  /// Appends a pointer that stands in a URI fragment; `false` when something in it needs escaping there.
  @inline(__always)
  mutating func append(fragment pointer: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe append(pointer)
    return unsafe OctetWords.allSatisfy(pointer, word: OctetWords.areNameOctets, octet: PercentEncoding.isFragmentOctet)
  }

  /// Appends any text. A literal is the other kind of text.
  @_disfavoredOverload
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe append($0) }
  }

  /// Appends a line of a header section; `false`, and nothing is written, when there is no room for it and for `rest`
  /// octets behind it.
  package mutating func append(line name: String, _ value: String, before rest: Int) -> Bool {
    guard name.utf8.count + value.utf8.count + 4 + rest <= room - count else { return false }
    append(name)
    append(": ")
    append(value)
    append("\r\n")
    return true
  }

  /// Appends up to ``longestNumber`` digits and a sign.
  mutating func append(_ number: Int) {
    if number < 0 { append("-") }
    let magnitude = UInt64(number.magnitude)
    let length = DecimalDigits.count(of: magnitude)
    unsafe DecimalDigits.writePadded(magnitude, length: length, to: take(length))
  }

  /// The most octets that a number takes.
  static var longestNumber: Int { DecimalDigits.most + 1 }
}

extension String {
  /// The text that `write` puts together, of at most this number of octets.
  init(upTo limit: Int, _ write: (inout TextWriter) -> Void) {
    unsafe self.init(unsafeUninitializedCapacity: limit) { octets in
      var text = unsafe TextWriter(to: octets)
      write(&text)
      return text.count
    }
  }
}
