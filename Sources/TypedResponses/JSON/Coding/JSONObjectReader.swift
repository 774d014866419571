/// Finds the members of an object by the names of their keys.
struct JSONObjectReader {
  let reading: JSONReading
  let object: Int
  /// Where the values stand by the names of their keys, when names are not those of the keys.
  private let converted: [String: Int]?

  @inline(__always)
  init<Key: CodingKey>(_ reading: JSONReading, _ object: Int, keyedBy type: Key.Type) {
    self.reading = reading
    self.object = object
    converted = reading.convertsNames ? reading.convertedNames(of: object, keyedBy: type) : nil
  }

  var place: JSONPlace { reading.place(of: object) }

  /// Where the value of a member stands. The next search begins behind it, if this one advances.
  @inline(__always)
  func find(_ name: String, advance: Bool = true) -> Int? {
    // A binding would count the references of a dictionary that is seldom there.
    if reading.convertsNames, let converted { return converted[name] }
    var name = name
    return name.withUTF8 { unsafe reading.tape.find($0, in: object, advance: advance) }
  }

  /// Where the value of a member stands that has to be there.
  @inline(__always)
  func value(_ key: some CodingKey) throws -> Int {
    guard let value = find(key.stringValue) else { throw missing(key) }
    return value
  }

  /// Where the value of a member stands unless it is missing or `null`.
  @inline(__always)
  func present(_ name: String) -> Int? {
    guard let value = find(name), !reading.isNull(value) else { return nil }
    return value
  }

  /// Where the value of a member stands that is trusted to be there.
  @inline(__always)
  func trusted(_ name: String) throws(NotAsTrusted) -> Int {
    guard let value = find(name) else { throw NotAsTrusted() }
    return value
  }

  /// A bit that no other member has, or none for the value of a member that is not among the first.
  @inline(__always)
  func bit(ofValue value: Int) -> UInt64 { 1 << UInt64(value &- object) }

  func missing(_ key: some CodingKey) -> DecodingError {
    reading.missing(key, in: object, keepsNames: converted == nil)
  }

  /// The keys of all members, by their names.
  func keys<Key: CodingKey>(_ type: Key.Type) -> [Key] {
    var keys: [Key] = []
    reading.tape.forEachMember(of: object) { name, value in
      let name = converted == nil ? reading.tape.string(name) : reading.keyName(ofValue: value)
      if let key = Key(stringValue: name) { keys.append(key) }
    }
    return keys
  }

  /// What the client calls the member of a key, or would have called it.
  func memberName(of key: some CodingKey) -> String { reading.memberName(of: key, in: object) }

  /// What the client calls the members whose keys are not known.
  func names(
    unless isKnown: (_ key: String) -> Bool, orFoundAt isFound: (_ value: Int) -> Bool = { _ in false }
  ) -> [String] {
    var names: [String] = []
    reading.tape.forEachMember(of: object) { name, value in
      guard !isFound(value) else { return }
      let member = reading.tape.string(name)
      if !isKnown(reading.convertsNames ? reading.keyName(ofValue: value) : member) { names.append(member) }
    }
    return names
  }
}
