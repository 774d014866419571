public import TypedResponses

// How a test looks into content: `exchange.response.json?["errors"]?.elements?.first?["code"]?.text`.

extension JSONValue {
  /// The member with this name; `nil` when the value is no object, or one that has no such member.
  public subscript(name: String) -> JSONValue? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  /// The elements of an array; `nil` when the value is none.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The text of a string; `nil` when the value is none.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number of an integer; `nil` when the value is none, or does not fit.
  public var number: Int? {
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
