import TypedResponses

extension JSONValue {
  /// The member of this name; `nil` when there is none, or no object.
  subscript(name: String) -> JSONValue? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  /// The members of an object, in order.
  var members: [JSONObject.Member] {
    if case .object(let object) = self { object.members } else { [] }
  }

  /// The elements of an array.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The text of a string.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The texts of an array of strings, or of one string.
  var texts: [String] { text.map { [$0] } ?? elements.compactMap(\.text) }
}
