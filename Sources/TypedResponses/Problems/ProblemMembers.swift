/// A problem document while it is written: takes the extension members of a problem type.
public struct ProblemMembers: ~Copyable {
  private var json: JSONWriter
  /// The whole document so far where many answers share it; it is not in `json` then.
  private var shared: PlainProblem?
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
    let plain = translation == nil ? PlainProblem(type: type, title: title, status: status) : nil
    shared = plain?.with(details)
    guard shared == nil else {
      json = JSONWriter(capacity: 0)
      return
    }
    json = JSONWriter()
    if let plain {
      plain.begin(in: &json)
    } else if let translation {
      json.beginProblem(type: type, title: translation.title(title, of: type, status), status: status)
    } else {
      json.beginProblem(type: type, title: title, status: status)
    }
    json.occurrence(details, translation)
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
    try json.encodeMembers(
      of: value, refusing: names.isEmpty ? .standard : RefusedNames(ProblemMemberName.standard + names))
    hasUnlistedMembers = true
  }

  /// Makes room for this number of octets at once.
  mutating func reserve(_ length: Int) {
    open()
    json.output.reserve(length)
  }

  /// Writes a member whose name the source gives, unless there is one; `body` writes the value.
  @inline(__always)
  mutating func add(_ name: StaticString, _ body: (inout JSONWriter, ProblemTranslation?) -> Void) {
    if begin(name) { body(&json, translation) }
  }

  /// Writes a member's name, unless there is one.
  private mutating func begin(_ name: StaticString) -> Bool {
    if names.isEmpty, !hasUnlistedMembers {
      // The first needs no name that others are compared with, unless there are any.
      open()
      hasUnlistedMembers = true
    } else if !claim(name.description) {
      return false
    }
    json.key(name)
    return true
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
    names = unsafe json.output.withWrittenOctets { octets in
      unsafe JSONText.parts(of: octets, open: 0).map { unsafe JSONText.name(of: $0, in: octets) }
    }
    json.output.truncate(to: json.output.count - 1)
    json.needsComma = comma
  }

  /// Makes ready to write behind the members that there are.
  private mutating func open() {
    guard let document = shared else { return }
    json = JSONWriter()
    document.begin(in: &json)
    shared = nil
  }

  /// The document's octets. Inlined, because a function that consumes it has the runtime drop what is left of it.
  @inline(__always)
  consuming func finish() -> [UInt8] {
    if let shared { return shared.octets }
    json.endObject()
    return json.finish()
  }
}

extension JSONWriter {
  /// A problem document with the members that each begins with, open for more.
  mutating func beginProblem(type: ProblemTypeURI, title: String, status: StatusCode) {
    beginObject(#"{"type":"#)
    string(type.reference.text)
    key("title" as StaticString)
    string(title)
    key("status" as StaticString)
    integer(status.code)
  }

  /// The members that say what happened this time.
  mutating func occurrence(_ details: ProblemDetails, _ translation: ProblemTranslation? = nil) {
    if let translation {
      member("detail", OptionalText(translation.detail(details)))
    } else {
      member("detail", details.detailText)
    }
    member("instance", details.instanceText)
  }

  @inline(__always)
  private mutating func member(_ name: StaticString, _ text: borrowing OptionalText) {
    guard text.isThere else { return }
    key(name)
    string(text.text)
  }
}
