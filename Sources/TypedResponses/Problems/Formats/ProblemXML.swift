/// Problem documents in XML.
///
/// ```xml
/// <problem xmlns="urn:ietf:rfc:7807"><title>Not Found</title><accounts><i>/a</i></accounts></problem>
/// ```
///
/// [RFC 9457 appendix B](https://www.rfc-editor.org/rfc/rfc9457#appendix-B)
enum ProblemXML {
  /// The document; `nil` when a member's name cannot name an element.
  static func render(_ document: JSONObject, language: String?) -> [UInt8]? {
    let attribute = language.map { " xml:lang=\"\(XMLText.escaped($0))\"" } ?? ""
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<problem xmlns=\"urn:ietf:rfc:7807\"\(attribute)>"
    guard write(document, to: &text) else { return nil }
    text += "</problem>\n"
    return Array(text.utf8)
  }

  private static func write(_ object: JSONObject, to text: inout String) -> Bool {
    for member in object.members {
      guard isElementName(member.name), write(member.value, as: member.name, to: &text) else { return false }
    }
    return true
  }

  private static func write(_ value: JSONValue, as name: String, to text: inout String) -> Bool {
    text += "<\(name)>"
    switch value {
    case .null: break
    case .string(let value): text += XMLText.escaped(value)
    case .bool, .integer, .number, .numeral: text += value.compact
    case .array(let elements):
      for element in elements { guard write(element, as: "i", to: &text) else { return false } }
    case .object(let object):
      // An element with nothing but `i` in it would be read as an array.
      let looksLikeArray = !object.members.isEmpty && object.members.allSatisfy { $0.name == "i" }
      guard !looksLikeArray, write(object, to: &text) else { return false }
    }
    text += "</\(name)>"
    return true
  }

  /// Whether the text is a name of an element in ASCII, without a prefix.
  private static func isElementName(_ name: String) -> Bool {
    func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet | 0x20) || octet == UInt8(ascii: "_") }
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy {
      isLetter($0) || FieldSyntax.digit($0) != nil || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }
}
