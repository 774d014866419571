import TypedResponses

extension JSONValue {
  /// The member with this name, when the value is an object that has it.
  package subscript(name: String) -> JSONValue? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  /// The elements of an array.
  package var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The text of a string.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number of an integer.
  package var number: Int? {
    if case .integer(let number) = self { Int(exactly: number) } else { nil }
  }

  /// What kind of value it is, as an English noun phrase.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .number, .numeral: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
