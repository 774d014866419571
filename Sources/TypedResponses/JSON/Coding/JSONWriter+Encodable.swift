extension JSONWriter {
  /// Any value, as the next element or member.
  ///
  /// After an error nothing of the value is left in the text.
  package mutating func encode<Value: Encodable>(
    _ value: Value, options: JSONOptions = .default
  ) throws(ContentEncodingError) {
    if !writeAlone(value, options) { _ = try write(value, options: options) }
  }

  /// Any value, as a text.
  static func text(of value: some Encodable, options: JSONOptions) throws(ContentEncodingError) -> [UInt8] {
    var writer = JSONWriter()
    if writer.writeAlone(value, options) { return writer.finish() }
    let encoding = JSONEncoding.make(options: options, writer: writer)
    if let failure = encoding.write(value) { throw failure }
    return encoding.takeWriter().finish()
  }

  /// Writes a value if that takes no encoding.
  @inline(__always)
  private mutating func writeAlone<Value: Encodable>(_ value: Value, _ options: JSONOptions) -> Bool {
    options.keepMembers && ValueForm.ifKnown(Value.self) { $0.write(value, to: &self) } == true
  }

  /// Returns the bits of the members' names, unless the value is no object or has them from another value in its place.
  private mutating func write<Value: Encodable>(
    _ value: Value, options: JSONOptions
  ) throws(ContentEncodingError) -> UInt64? {
    let (length, comma) = (output.count, needsComma)
    let encoding = JSONEncoding.make(options: options, writer: lend())
    let failure = encoding.write(value)
    let nameBits = unsafe encoding.state.pointee.nameBits
    self = encoding.takeWriter()
    if let failure {
      output.truncate(to: length)
      needsComma = comma
      throw failure
    }
    return nameBits
  }

  /// The members of a value that encodes as an object, into the object that is open.
  ///
  /// A member with one of the refused names is an error. After an error nothing of the value is left in the text.
  mutating func encodeMembers<Value: Encodable>(
    of value: Value, refusing refused: RefusedNames = []
  ) throws(ContentEncodingError) {
    if ValueForm.ifKnown(Value.self, { $0.writeMembers(of: value, to: &self, refusing: refused) }) == true { return }
    let (length, comma) = (output.count, needsComma)
    let nameBits = try write(value, options: .default)
    let open = length + (comma ? 1 : 0)
    let end = output.count
    let (isObject, refusedName) = unsafe output.withWrittenOctets { octets -> (Bool, String?) in
      guard unsafe octets[open] == UInt8(ascii: "{") else { return (false, nil) }
      guard refused.mayHave(nameBits) else { return (true, nil) }
      var name: String?
      unsafe JSONText.forEachPart(of: octets, open: open) { member in
        name = unsafe name ?? JSONText.name(of: member, in: octets, among: refused.names)
      }
      return (true, name)
    }
    if !isObject || refusedName != nil || end == open + 2 {
      output.truncate(to: length)
      needsComma = comma
    } else {
      output.removeBraces(open: open)
    }
    guard isObject else {
      throw ContentEncodingError(reason: "Its members stand beside others, and it does not encode as an object.")
    }
    if let name = refusedName {
      throw ContentEncodingError(codingPath: [name], reason: "The name '\(name)' belongs to a standard member.")
    }
  }

  private mutating func lend() -> JSONWriter {
    var lent = JSONWriter(capacity: 0)
    swap(&lent, &self)
    return lent
  }
}
