/// A problem document while it is written: takes the extension members of a problem type.
public struct ProblemMembers: ~Copyable {
  private var json: JSONWriter
  /// The status whose ``PlainProblem`` is the whole document so far; it is not in `json` then.
  private var plain: StatusCode?
  /// The names of the extension members that were written one by one.
  private var names: [String] = []
  /// Whether there are members that ``names`` does not list yet.
  private var hasUnlistedMembers = false
  let validationFormat: ValidationFormat
  let translation: ProblemTranslation?

  /// A document with the members that every document begins with.
  init(
    type: borrowing ProblemTypeURI, title: borrowing String, status: StatusCode, details: borrowing ProblemDetails,
    validationFormat: ValidationFormat = .pointers, translation: ProblemTranslation? = nil
  ) {
    self.validationFormat = validationFormat
    self.translation = translation
    if translation == nil, PlainProblem.hasDocument(type: type, title: title, status: status, details: details) {
      plain = status
      json = JSONWriter(capacity: 0)
    } else {
      json = JSONWriter(capacity: 256)
      json.beginObject()
      json.standardMembers(type: type, title: title, status: status, details: details, translation)
    }
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
  mutating func reserve(_ length: Int) {
    open()
    json.output.reserve(length)
  }

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
    open()
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

  /// Makes ready to write behind the members that there are.
  private mutating func open() {
    guard let status = plain else { return }
    json = JSONWriter(capacity: 256)
    json.reopen(PlainProblem.document(of: status))
    plain = nil
  }

  /// The document's octets.
  consuming func finish() -> [UInt8] {
    if let plain { return PlainProblem.document(of: plain) }
    json.endObject()
    return json.finish()
  }
}

extension JSONWriter {
  /// The members that every problem document begins with.
  mutating func standardMembers(
    type: ProblemTypeURI, title: String, status: StatusCode, details: ProblemDetails,
    _ translation: ProblemTranslation? = nil
  ) {
    if type == .blank {
      membersBeforeValue(#""type":"about:blank","title":"#)
    } else {
      key("type" as StaticString)
      string(type.reference.text)
      key("title" as StaticString)
    }
    if let translation { string(translation.title(title, of: type, status)) } else { string(title) }
    key("status" as StaticString)
    integer(status.code)
    if let detail = translation?.detail(details) ?? details.detail {
      key("detail" as StaticString)
      string(detail)
    }
    if let instance = details.instance {
      key("instance" as StaticString)
      string(instance.text)
    }
  }
}
