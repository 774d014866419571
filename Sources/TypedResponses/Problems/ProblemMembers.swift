/// A problem document while it is written: takes the extension members of a problem type.
public struct ProblemMembers: ~Copyable {
  package var json: JSONWriter
  private var names: [String] = []

  private init() {
    json = JSONWriter(capacity: 256)
  }

  /// Writes a member. A name that was written before is left as it is.
  ///
  /// - Throws: ``ContentEncodingError`` when the value cannot be encoded.
  public mutating func add(_ name: ProblemMemberName, _ value: some Encodable) throws(ContentEncodingError) {
    guard claim(name.name) else { return }
    json.key(name.name)
    try json.encode(value)
  }

  /// Writes each stored property of a value as a member of its own.
  ///
  /// - Throws: ``ContentEncodingError`` when the value cannot be encoded, is no keyed object, or has a member named
  ///   like a standard one.
  public mutating func addProperties(of value: some Encodable) throws(ContentEncodingError) {
    try json.encodeMembers(of: value, refusing: ProblemMemberName.standard + names)
  }

  /// Remembers the name; false when it was taken.
  fileprivate mutating func claim(_ name: String) -> Bool {
    if names.contains(name) { return false }
    names.append(name)
    return true
  }

  /// The document's octets: standard members, the type's members, then the occurrence's.
  static func document(
    type: ProblemTypeURI, title: String, status: StatusCode, details: ProblemDetails,
    typeMembers: (inout ProblemMembers) throws(ContentEncodingError) -> Void = { _ in }
  ) throws(ContentEncodingError) -> [UInt8] {
    var members = ProblemMembers()
    members.json.beginObject()
    members.json.key("type" as StaticString)
    members.json.string(type.reference.text)
    members.json.key("title" as StaticString)
    members.json.string(title)
    members.json.key("status" as StaticString)
    members.json.integer(status.code)
    if let detail = details.detail {
      members.json.key("detail" as StaticString)
      members.json.string(detail)
    }
    if let instance = details.instance {
      members.json.key("instance" as StaticString)
      members.json.string(instance.text)
    }
    try typeMembers(&members)
    for member in details.extensions {
      try members.add(member.name, member.value)
    }
    members.json.endObject()
    return members.finish()
  }

  private consuming func finish() -> [UInt8] { json.finish() }
}

extension ProblemMembers {
  /// Writes the `errors` member of a failed validation.
  mutating func addErrors(_ errors: [FieldError]) {
    guard claim("errors") else { return }
    json.key("errors" as StaticString)
    json.beginArray()
    // In place: a copy of each would retain its strings.
    errors.withUnsafeBufferPointer { errors in
      for index in errors.indices { errors[index].write(to: &json) }
    }
    json.endArray()
  }
}
