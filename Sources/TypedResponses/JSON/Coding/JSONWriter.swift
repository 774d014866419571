/// Writes one JSON text straight into one growing run of octets.
///
/// The writer puts commas and colons where they belong; the caller sees to it that containers end in the order in
/// which they began and that a key stands before every member. Nothing is built between a value and its octets.
///
/// [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)
package struct JSONWriter: ~Copyable {
  var output: OutputBuffer
  /// Whether the next key or element has something before it in its container.
  var needsComma = false

  package init(capacity: Int = 256) {
    output = OutputBuffer(capacity: capacity)
  }

  /// An object that was written before, open for more members.
  mutating func reopen(_ object: borrowing [UInt8]) {
    unsafe object.withUnsafeBufferPointer { unsafe output.append(UnsafeBufferPointer(rebasing: $0.dropLast())) }
    needsComma = true
  }

  /// The octets of the finished text.
  package consuming func finish() -> [UInt8] {
    output.finish()
  }

  // MARK: - Containers

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  @inline(__always)
  private mutating func begin(_ bracket: UInt8) {
    let comma = needsComma
    unsafe output.write(upTo: 2) { end in
      unsafe end[0] = UInt8(ascii: ",")
      unsafe end[comma ? 1 : 0] = bracket
      return comma ? 2 : 1
    }
    needsComma = false
  }

  @inline(__always)
  private mutating func end(_ bracket: UInt8) {
    output.append(bracket)
    needsComma = true
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { output.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  // MARK: - Keys

  /// A key that is plain ASCII without quotes and backslashes, as the source writes it.
  @inline(__always)
  package mutating func key(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    let comma = needsComma
    unsafe output.write(upTo: length + 4) { start in
      let text = unsafe Self.beginText(at: start, comma)
      unsafe JSONEscaping.copyShort(name.utf8Start, count: length, to: text)
      unsafe text[length] = UInt8(ascii: "\"")
      unsafe text[length + 1] = UInt8(ascii: ":")
      return unsafe text - start + length + 2
    }
    needsComma = false
  }

  /// A key that is written already, with its quotes and colon.
  @inline(__always)
  mutating func key(written octets: borrowing [UInt8]) {
    let comma = needsComma
    unsafe octets.withUnsafeBufferPointer { octets in
      guard let source = octets.baseAddress else { return }
      unsafe output.write(upTo: octets.count &+ 1) { end in
        var end = unsafe end
        if comma {
          unsafe end.pointee = UInt8(ascii: ",")
          unsafe end += 1
        }
        unsafe JSONEscaping.copyShort(source, count: octets.count, to: end)
        return octets.count &+ (comma ? 1 : 0)
      }
    }
    needsComma = false
  }

  /// A key that was written before.
  @inline(__always)
  mutating func key(_ name: UnsafePointer<WrittenNames.Name>) {
    let skipped = needsComma ? 0 : 1
    unsafe output.write(upTo: name.pointee.length) { end in
      unsafe JSONEscaping.copyShort(name.pointee.text + skipped, count: name.pointee.length &- skipped, to: end)
      return unsafe name.pointee.length &- skipped
    }
    needsComma = false
  }

  /// An object that begins as the source writes it, up to the colon before the next value.
  @inline(__always)
  mutating func beginObject(_ text: StaticString) {
    separate()
    output.append(text)
    needsComma = false
  }

  /// A key of any text. A literal is the other kind of key.
  @_disfavoredOverload
  package mutating func key(_ name: String) {
    quote(name, isKey: true)
    needsComma = false
  }

  // MARK: - Values

  package mutating func string(_ value: String) {
    quote(value, isKey: false)
    needsComma = true
  }

  package mutating func bool(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  package mutating func null() {
    literal("null")
  }

  package mutating func integer(_ value: some FixedWidthInteger) {
    separate()
    if value < 0 { output.append(UInt8(ascii: "-")) }
    if let magnitude = UInt64(exactly: value.magnitude) {
      unsafe output.write(upTo: DecimalDigits.most) { unsafe DecimalDigits.write(magnitude, to: $0) }
    } else {
      output.append(String(value.magnitude))
    }
  }

  /// A number in the shortest form that reads back as the same value.
  package mutating func number(_ value: Double) throws(ContentEncodingError) {
    guard value.isFinite else { throw .notFinite("\(value)") }
    shortest(value)
  }

  package mutating func value(_ value: JSONValue) throws(ContentEncodingError) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .integer(let value): integer(value)
    case .number(let value): try number(value)
    case .numeral(let value): numberText(value.description)
    case .string(let value): string(value)
    case .array(let elements):
      beginArray()
      for element in elements { try self.value(element) }
      endArray()
    case .object(let object):
      beginObject()
      for member in object.members {
        key(member.name)
        try self.value(member.value)
      }
      endObject()
    }
  }

  // MARK: - Parts

  /// The text of a JSON pointer as a URI fragment, like ``JSONPointer/fragment``.
  mutating func fragment(_ pointer: String) {
    if unsafe pointer.utf8.withContiguousStorageIfAvailable({ unsafe fragment($0) }) == nil {
      var text = pointer
      text.withUTF8 { unsafe fragment($0) }
    }
  }

  private mutating func fragment(_ pointer: UnsafeBufferPointer<UInt8>) {
    // What a fragment may hold never needs escaping in JSON.
    unsafe quoted(upTo: 1 + 3 * pointer.count) { start in
      unsafe start.pointee = UInt8(ascii: "#")
      var end = unsafe start + 1
      if let source = pointer.baseAddress,
        unsafe OctetWords.allSatisfy(pointer, word: OctetWords.areNameOctets, octet: PercentEncoding.isFragmentOctet)
      {
        unsafe JSONEscaping.copyShort(source, count: pointer.count, to: end)
        return pointer.count &+ 1
      }
      let pointer = unsafe pointer.span
      for index in pointer.indices {
        let octet = pointer[index]
        if PercentEncoding.isFragmentOctet(octet) {
          unsafe end.pointee = octet
          unsafe end += 1
        } else {
          unsafe end[0] = UInt8(ascii: "%")
          unsafe end[1] = PercentEncoding.hexDigit(octet >> 4)
          unsafe end[2] = PercentEncoding.hexDigit(octet & 0xF)
          unsafe end += 3
        }
      }
      return unsafe end - start
    }
  }

  /// The next value, which `body` writes with all that stands in it, up to `limit` octets; nothing is written where it
  /// returns `false`.
  @inline(__always)
  mutating func plain(upTo limit: Int, _ body: (inout TextWriter) -> Bool) -> Bool {
    var isWritten = false
    let comma = needsComma
    unsafe output.write(upTo: limit &+ 1) { start in
      var text = unsafe TextWriter(to: UnsafeMutableBufferPointer(start: start, count: limit &+ 1))
      if comma { text.append(",") }
      isWritten = body(&text)
      return isWritten ? text.count : 0
    }
    if isWritten { needsComma = true }
    return isWritten
  }

  mutating func strings(_ values: [String]) {
    beginArray()
    values.forEachInPlace { string($0.value) }
    endArray()
  }

  mutating func emptyObject() {
    beginObject()
    endObject()
  }

  /// A number that is written as it stands.
  mutating func numberText(_ text: String) {
    separate()
    output.append(text)
  }

  /// A string of which `body` writes up to `limit` octets, none of which needs escaping.
  @inline(__always)
  mutating func quoted(upTo limit: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    let comma = needsComma
    unsafe output.write(upTo: limit &+ 3) { start in
      var end = unsafe Self.beginText(at: start, comma)
      unsafe end += body(end)
      unsafe end.pointee = UInt8(ascii: "\"")
      return unsafe end - start &+ 1
    }
    needsComma = true
  }

  mutating func shortest<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ value: Number) {
    separate()
    var text = value.description
    text.withUTF8 { text in
      // "1.0" is written "1".
      let isWhole = unsafe text.suffix(2).elementsEqual([UInt8(ascii: "."), UInt8(ascii: "0")])
      unsafe output.append(UnsafeBufferPointer(rebasing: text.dropLast(isWhole ? 2 : 0)))
    }
  }

  /// A value as it stands in the text.
  mutating func literal(_ text: StaticString) {
    separate()
    output.append(text)
  }

  @inline(__always)
  private mutating func quote(_ text: String, isKey: Bool) {
    let written: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe quote($0, isKey: isKey) }
    guard written == nil else { return }
    // Only a string bridged from Objective-C comes here.
    var copy = text
    copy.withUTF8 { unsafe quote($0, isKey: isKey) }
  }

  /// Writes a comma if one is due and the quote before a text, and returns where the text goes.
  @inline(__always)
  private static func beginText(at start: UnsafeMutablePointer<UInt8>, _ comma: Bool) -> UnsafeMutablePointer<UInt8> {
    if comma { unsafe start.pointee = UInt8(ascii: ",") }
    let quote = unsafe start + (comma ? 1 : 0)
    unsafe quote.pointee = UInt8(ascii: "\"")
    return unsafe quote + 1
  }

  /// Writes a comma if one is due, the text in quotes, and a colon behind a key.
  @inline(__always)
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>, isKey: Bool) {
    let comma = needsComma
    var plain = 0
    unsafe output.write(upTo: text.count + 4) { start in
      var end = unsafe Self.beginText(at: start, comma)
      if let source = text.baseAddress { plain = unsafe JSONEscaping.copyPlain(source, count: text.count, to: end) }
      unsafe end += plain
      guard plain == text.count else { return unsafe end - start }
      unsafe end[0] = UInt8(ascii: "\"")
      unsafe end[1] = UInt8(ascii: ":")
      return unsafe end - start + (isKey ? 2 : 1)
    }
    if plain < text.count { unsafe quoteRest(text, from: plain, isKey: isKey) }
  }

  /// Writes what follows the first octet that needs escaping.
  @inline(never)
  private mutating func quoteRest(_ text: UnsafeBufferPointer<UInt8>, from first: Int, isKey: Bool) {
    guard let source = text.baseAddress else { return }
    var offset = first
    while offset < text.count {
      let rest = text.count - offset - 1
      var plain = 0
      unsafe output.write(upTo: JSONEscaping.longestEscape + rest) { start in
        let end = unsafe start + JSONEscaping.writeEscape(of: text[offset], to: start)
        plain = unsafe JSONEscaping.copyPlain(source + offset + 1, count: rest, to: end)
        return unsafe end - start + plain
      }
      offset += 1 + plain
    }
    output.append(UInt8(ascii: "\""))
    if isKey { output.append(UInt8(ascii: ":")) }
  }
}

extension JSONWriter {
  /// A value that is encoded as JSON already.
  package mutating func raw(_ octets: [UInt8]) {
    if needsComma { output.append(UInt8(ascii: ",")) }
    unsafe octets.withUnsafeBufferPointer { unsafe output.append($0) }
    needsComma = true
  }
}
