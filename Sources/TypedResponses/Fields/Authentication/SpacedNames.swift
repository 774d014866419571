/// Names with one space between, as parameters of challenges list them.
///
/// [RFC 6750 §3](https://www.rfc-editor.org/rfc/rfc6750#section-3)
enum SpacedNames {
  /// The names as they are written.
  ///
  /// - Throws: ``FieldPartError`` when there is none, or one is empty or has an octet that is not allowed.
  static func joined(_ names: [String], _ list: String, each name: String) throws(FieldPartError) -> String {
    guard !names.isEmpty, !names.contains("") else {
      throw FieldPartError("\(list) needs at least one name, and none may be empty.")
    }
    for text in names {
      if let error = FieldPartError(name, text, allowing: { BearerText.allows($0) && $0 != 0x20 }) { throw error }
    }
    return names.joined(separator: " ")
  }

  /// The names in a text; two spaces in a row have an empty one between them.
  static func split(_ text: String) -> [String] {
    text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  }
}
