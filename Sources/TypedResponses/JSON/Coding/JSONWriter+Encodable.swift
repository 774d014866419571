extension JSONWriter {
  /// Any value, as the next element or member.
  ///
  /// After an error nothing of the value is left in the text.
  package mutating func encode<Value: Encodable>(
    _ value: Value, options: JSONOptions = .default
  ) throws(ContentEncodingError) {
    let (length, comma) = (output.count, needsComma)
    let encoding = JSONEncoding.make(options: options, writer: lend())
    let failure = encoding.write(value)
    self = encoding.takeWriter()
    if let failure {
      output.truncate(to: length)
      needsComma = comma
      throw failure
    }
  }

  /// The members of a value that encodes as an object, into the object that is open.
  ///
  /// A member with a name in `names` is an error. After an error nothing of the value is left in the text.
  package mutating func encodeMembers<Value: Encodable>(
    of value: Value, options: JSONOptions = .default, refusing names: [String] = []
  ) throws(ContentEncodingError) {
    let (length, comma) = (output.count, needsComma)
    try encode(value, options: options)
    let open = length + (comma ? 1 : 0)
    let end = output.count
    let refused = output.withWrittenOctets { octets -> (isObject: Bool, name: String?) in
      guard octets[open] == UInt8(ascii: "{") else { return (false, nil) }
      guard !names.isEmpty else { return (true, nil) }
      var name: String?
      JSONText.forEachPart(of: octets, open: open) { member in
        name = name ?? JSONText.name(of: member, in: octets, among: names)
      }
      return (true, name)
    }
    if !refused.isObject || refused.name != nil || end == open + 2 {
      output.truncate(to: length)
      needsComma = comma
    } else {
      output.removeBraces(open: open)
    }
    guard refused.isObject else {
      throw ContentEncodingError(reason: "Its members stand beside others, and it does not encode as an object.")
    }
    if let name = refused.name {
      throw ContentEncodingError(codingPath: [name], reason: "The name '\(name)' belongs to a standard member.")
    }
  }

  private mutating func lend() -> JSONWriter {
    var lent = JSONWriter(capacity: 0)
    swap(&lent, &self)
    return lent
  }
}
