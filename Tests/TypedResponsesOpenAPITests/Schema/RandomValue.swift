import TypedResponses
import TypedResponsesOpenAPI

/// Makes values that are mostly what a schema says, and now and then something else.
struct RandomValue {
  let components: [String: JSONSchema]
  var generator: SeededGenerator

  mutating func value(of schema: JSONSchema, depth: Int = 0) -> JSONValue {
    if chance(40) { return odd() }
    if let name = schema.referredComponent { return components[name].map { value(of: $0, depth: depth) } ?? nil }
    for keyword in ["oneOf", "anyOf"] {
      if case .array(let choices)? = schema[keyword], let choice = choices.randomElement(using: &generator) {
        return value(of: JSONSchema(choice), depth: depth)
      }
    }
    if let constant = schema["const"] { return constant }
    if case .array(let values)? = schema["enum"], let value = values.randomElement(using: &generator) { return value }
    return value(ofType: type(schema), schema, depth)
  }

  private mutating func type(_ schema: JSONSchema) -> String {
    switch schema["type"] {
    case .string(let type)?: return type
    case .array(let types)?:
      if case .string(let type)? = types.randomElement(using: &generator) { return type }
      return "null"
    default: return "string"
    }
  }

  private mutating func value(ofType type: String, _ schema: JSONSchema, _ depth: Int) -> JSONValue {
    switch type {
    case "string":
      if schema["format"] == "email", chance(2) { return "a.b@example.com" }
      if schema["pattern"] != nil, chance(2) { return "AB-12" }
      return .string(chance(2) ? "ab" : text())
    case "integer":
      if case .integer(let least)? = schema["minimum"], case .integer(let most)? = schema["maximum"], !chance(5) {
        return .integer(.random(in: least...most, using: &generator))
      }
      return integer()
    case "number": return pick([0, 0.5, 1, 0.25, 1.5, 1e-7, .integer(1), 0.75])
    case "boolean": return .bool(chance(2))
    case "array":
      let element = schema["items"].map { JSONSchema($0) } ?? .anything
      var most = 5
      if case .integer(let allowed)? = schema["maxItems"], !chance(5) { most = Int(allowed) }
      let count = depth > 3 ? 0 : Int.random(in: 0...most, using: &generator)
      return .array((0..<count).map { _ in value(of: element, depth: depth + 1) })
    case "object":
      var object = JSONObject()
      if case .object(let properties)? = schema["properties"] {
        for member in properties.members where !chance(25) {
          object[member.name] = value(of: JSONSchema(member.value), depth: depth + 1)
        }
      }
      if chance(6) { object["other"] = odd() }
      return .object(object)
    default: return nil
    }
  }

  private mutating func odd() -> JSONValue {
    pick([nil, true, 0, -1, 7, 1.5, "", "red", [], ["a", "a"], [:], ["text": "x"], .string(text())])
  }

  private mutating func integer() -> JSONValue {
    pick([
      0, 1, 2, 9, 18, 99, 100, 20, 30, 40, 50, -1, 1_000_000, 1_000_001, .number(5), .number(5.5),
      number("9223372036854775807"), number("9223372036854775808"), number("1e2"),
    ])
  }

  /// A number as it is written.
  private func number(_ text: String) -> JSONValue { (try? JSONValue(parsing: Array(text.utf8))) ?? nil }

  private mutating func text() -> String {
    let count = Int.random(in: 0...45, using: &generator)
    return [
      "", "a", "red", "green", "AB-12", "ab-12", "AB-", "AB-12\n", "a@example.com", "a@", "x@-y", "é",
      "e\u{301}e\u{301}",
      "card", "cash", "\u{1F600}\u{1F600}", "text", String(repeating: "x", count: count),
      String(repeating: "e\u{301}", count: count),
    ].randomElement(using: &generator) ?? ""
  }

  private mutating func pick(_ values: [JSONValue]) -> JSONValue { values.randomElement(using: &generator) ?? nil }

  /// True once in so many times.
  private mutating func chance(_ times: Int) -> Bool { Int.random(in: 1...times, using: &generator) == 1 }
}

extension JSONSchema {
  fileprivate init(_ value: JSONValue) {
    if case .object(let keywords) = value { self.init(keywords) } else { self.init() }
  }
}

/// The same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
