/// Puts text together from parts, where there is room for all of them: an interpolation takes several times as long.
struct TextWriter {
  var end: UnsafeMutablePointer<UInt8>

  /// A writer to memory that has room for all that is appended.
  init(to start: UnsafeMutablePointer<UInt8>) {
    end = start
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    JSONEscaping.copyShort(text.utf8Start, count: text.utf8CodeUnitCount, to: end)
    end += text.utf8CodeUnitCount
  }

  @inline(__always)
  mutating func append(_ octets: UnsafeBufferPointer<UInt8>) {
    guard let source = octets.baseAddress else { return }
    JSONEscaping.copyShort(source, count: octets.count, to: end)
    end += octets.count
  }

  /// Appends any text. A literal is the other kind of text.
  @_disfavoredOverload
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends up to ``longestNumber`` digits and a sign.
  mutating func append(_ number: Int) {
    if number < 0 { append("-") }
    end += DecimalDigits.write(UInt64(number.magnitude), to: end)
  }

  /// The most octets that a number takes.
  static var longestNumber: Int { DecimalDigits.most + 1 }
}

extension String {
  /// The text that `write` puts together, of at most this number of octets.
  init(upTo limit: Int, _ write: (inout TextWriter) -> Void) {
    self.init(unsafeUninitializedCapacity: limit) { octets in
      guard let start = octets.baseAddress else { return 0 }
      var text = TextWriter(to: start)
      write(&text)
      assert(text.end - start <= limit, "More octets were written than there was room for.")
      return text.end - start
    }
  }
}
