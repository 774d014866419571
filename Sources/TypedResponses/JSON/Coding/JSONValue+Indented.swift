extension JSONValue {
  /// The value for people to read: a line for each member and element, indented by two spaces a level.
  package var indented: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .array(let elements) where !elements.isEmpty:
      Self.write("[", "]", elements, to: &text, indent: indent) { element, text, indent in
        element.write(to: &text, indent: indent)
      }
    case .object(let object) where !object.members.isEmpty:
      Self.write("{", "}", object.members, to: &text, indent: indent) { member, text, indent in
        text += JSONValue.string(member.name).compact + ": "
        member.value.write(to: &text, indent: indent)
      }
    default: text += compact
    }
  }

  private static func write<Part>(
    _ open: String, _ close: String, _ parts: [Part], to text: inout String, indent: String,
    _ write: (Part, inout String, String) -> Void
  ) {
    text += open
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? "" : ",") + indent + "  "
      write(part, &text, indent + "  ")
    }
    text += indent + close
  }

  /// The value on one line. A number that JSON cannot write is `null`.
  var compact: String {
    var writer = JSONWriter()
    do throws(ContentEncodingError) { try writer.value(self) } catch { return "null" }
    return String(decoding: writer.finish(), as: UTF8.self)
  }
}
