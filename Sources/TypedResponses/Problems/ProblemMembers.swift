/// A problem document while it is written: takes the extension members of a problem type.
public struct ProblemMembers: ~Copyable {
  private var json: JSONWriter
  /// The names of the extension members that were written one by one.
  private var names: [String] = []
  /// Whether there are members that ``names`` does not list yet.
  private var hasUnlistedMembers = false
  let validationFormat: ValidationFormat
  let translation: ProblemTranslation?

  /// A document that holds nothing yet.
  init(validationFormat: ValidationFormat = .pointers, translation: ProblemTranslation? = nil) {
    json = JSONWriter(capacity: 256)
    self.validationFormat = validationFormat
    self.translation = translation
    json.beginObject()
  }

  /// Writes the members that every document begins with.
  mutating func addStandardMembers(
    type: ProblemTypeURI, title: String, status: StatusCode, details: ProblemDetails
  ) {
    if type == .blank {
      json.membersBeforeValue(#""type":"about:blank","title":"#)
    } else {
      json.key("type" as StaticString)
      json.string(type.reference.text)
      json.key("title" as StaticString)
    }
    if let translation { json.string(translation.title(title, of: type, status)) } else { json.string(title) }
    json.key("status" as StaticString)
    json.integer(status.code)
    if let translation, let detail = translation.detail(details) {
      add("detail", detail)
    } else if let detail = details.detail {
      add("detail", detail)
    }
    if let instance = details.instance { add("instance", instance.text) }
  }

  @inline(__always)
  private mutating func add(_ name: StaticString, _ text: String) {
    json.key(name)
    json.string(text)
  }

  /// Writes a member. A name that was written before is left as it is.
  ///
  /// - Throws: ``ContentEncodingError`` when the value cannot be encoded; the document is then as it was before.
  public mutating func add(_ name: ProblemMemberName, _ value: some Encodable) throws(ContentEncodingError) {
    guard claim(name.name) else { return }
    let (length, comma) = (json.output.count, json.needsComma)
    do {
      json.key(name.name)
      try json.encode(value)
    } catch {
      json.output.truncate(to: length)
      json.needsComma = comma
      names.removeLast()
      throw error
    }
  }

  /// Writes the members of one occurrence.
  mutating func addExtensions(of details: ProblemDetails) throws(ContentEncodingError) {
    guard let rest = details.rest else { return }
    for member in rest.content.extensions { try add(member.name, member.value) }
  }

  /// Writes each stored property of a value as a member of its own.
  ///
  /// - Throws: ``ContentEncodingError`` when the value cannot be encoded, is no keyed object, or has a member that
  ///   was written before or is named like a standard one.
  public mutating func addProperties(of value: some Encodable) throws(ContentEncodingError) {
    listMembers()
    try json.encodeMembers(of: value, refusing: names.isEmpty ? ProblemMemberName.standard : names)
    hasUnlistedMembers = true
  }

  /// Makes room for this number of octets at once.
  mutating func reserve(_ length: Int) { json.output.reserve(length) }

  /// Writes a member whose name the source gives, unless there is one; `body` writes the value.
  mutating func add(_ name: StaticString, _ body: (inout JSONWriter, ProblemTranslation?) -> Void) {
    guard claim(name.description) else { return }
    json.key(name)
    body(&json, translation)
  }

  /// Remembers the name; false when it was taken.
  private mutating func claim(_ name: String) -> Bool {
    listMembers()
    if names.contains(name) { return false }
    names.append(name)
    return true
  }

  /// Reads the names of the members written so far, where they are not known.
  private mutating func listMembers() {
    guard hasUnlistedMembers else { return }
    hasUnlistedMembers = false
    let comma = json.needsComma
    json.endObject()
    names = json.output.withWrittenOctets { octets in
      JSONText.parts(of: octets, open: 0).map { JSONText.name(of: $0, in: octets) }
    }
    json.output.truncate(to: json.output.count - 1)
    json.needsComma = comma
  }

  /// The document's octets.
  consuming func finish() -> [UInt8] {
    json.endObject()
    return json.finish()
  }
}
