public import TypedResponses

/// What a JSON value may be: a schema of JSON Schema 2020-12, as OpenAPI 3.1 and 3.2 use it.
///
/// ```swift
/// let user = JSONSchema.object([("id", .integer()), ("email", .string(format: "email"))], required: ["id"])
/// ```
///
/// ``SchemaCollection`` makes schemas from Swift types. Build one by hand where no type says what a value is.
///
/// [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/json-schema-core),
/// [OpenAPI 3.1 §4.8.24](https://spec.openapis.org/oas/v3.1.1.html#schema-object)
public struct JSONSchema: Sendable, Hashable {
  /// The keywords in the order in which they are written.
  public var keywords: JSONObject

  /// A schema of these keywords; without any, every value is allowed.
  public init(_ keywords: JSONObject = JSONObject()) {
    self.keywords = keywords
  }

  /// The value of a keyword. Setting it to `nil` removes the keyword.
  public subscript(keyword: String) -> JSONValue? {
    get { keywords[keyword] }
    set { keywords[keyword] = newValue }
  }

  /// The schema as it stands in a document.
  public var value: JSONValue { .object(keywords) }

  /// This schema with one more keyword; one of the same name is replaced.
  public func with(_ keyword: String, _ value: JSONValue?) -> Self {
    var copy = self
    copy[keyword] = value
    return copy
  }
}

// MARK: - Schemas of any value

extension JSONSchema {
  /// Any value.
  public static var anything: Self { Self() }

  /// No value at all.
  public static var nothing: Self { Self(["not": [:]]) }

  /// The schema that stands under this name among the document's components.
  public static func reference(_ component: String) -> Self {
    Self(["$ref": .string(componentPrefix + component)])
  }

  /// One value and no other.
  public static func constant(_ value: JSONValue) -> Self { Self(["const": value]) }

  /// One of these strings.
  public static func oneOf(_ strings: [String]) -> Self { string().with("enum", .array(strings.map { .string($0) })) }

  /// Values that exactly one of these schemas allows.
  public static func oneOf(_ schemas: [JSONSchema]) -> Self { Self(["oneOf": .array(schemas.map(\.value))]) }

  /// Values that one of these schemas allows, or several.
  public static func anyOf(_ schemas: [JSONSchema]) -> Self { Self(["anyOf": .array(schemas.map(\.value))]) }

  /// Values that all of these schemas allow.
  public static func allOf(_ schemas: [JSONSchema]) -> Self { Self(["allOf": .array(schemas.map(\.value))]) }

  /// The name of the component that this schema refers to; `nil` when it says by itself what is allowed.
  public var referredComponent: String? {
    guard case .string(let reference)? = keywords["$ref"], reference.hasPrefix(Self.componentPrefix) else { return nil }
    return String(reference.dropFirst(Self.componentPrefix.count))
  }

  private static var componentPrefix: String { "#/components/schemas/" }
}

// MARK: - Schemas by type

extension JSONSchema {
  /// A string. Formats are those of JSON Schema and of the OpenAPI registry, such as `date-time`.
  public static func string(format: String? = nil) -> Self { type("string", format) }

  /// A number without fraction, such as one of the format `int32`.
  public static func integer(format: String? = nil) -> Self { type("integer", format) }

  /// A number, such as one of the format `double`.
  public static func number(format: String? = nil) -> Self { type("number", format) }

  /// `true` or `false`
  public static var boolean: Self { type("boolean", nil) }

  /// `null`
  public static var null: Self { type("null", nil) }

  /// An array of such elements.
  public static func array(of element: JSONSchema) -> Self { type("array", nil).with("items", element.value) }

  /// An object with these members, and perhaps others. A name that comes twice is a programmer mistake.
  public static func object(_ members: [(name: String, schema: JSONSchema)] = [], required: [String] = []) -> Self {
    var properties = JSONObject()
    for member in members {
      precondition(properties[member.name] == nil, "An object has each member once, and '\(member.name)' comes twice.")
      properties[member.name] = member.schema.value
    }
    var schema = type("object", nil)
    if !members.isEmpty { schema["properties"] = .object(properties) }
    if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
    return schema
  }

  /// An object with members of any names.
  public static func map(of value: JSONSchema) -> Self {
    type("object", nil).with("additionalProperties", value.value)
  }

  private static func type(_ name: String, _ format: String?) -> Self {
    Self(["type": .string(name)]).with("format", format.map { .string($0) })
  }
}

// MARK: - Refinements

extension JSONSchema {
  /// What this schema allows, and `null`.
  public var orNull: Self {
    if keywords.members.isEmpty || self == .null { return self }
    if case .array(let schemas)? = keywords["anyOf"], keywords.members.count == 1 {
      return schemas.contains(Self.null.value) ? self : Self(["anyOf": .array(schemas + [Self.null.value])])
    }
    guard case .string(let type)? = keywords["type"], keywords["enum"] == nil, keywords["const"] == nil else {
      return .anyOf([self, .null])
    }
    return with("type", [.string(type), "null"])
  }

  /// This schema with these keywords beside its own.
  func constrained(by keywords: JSONObject) -> Self {
    var copy = self
    copy.keywords.constrain(by: keywords)
    return copy
  }

  /// This schema for objects that may have no other members.
  public var closed: Self { with("additionalProperties", false) }

  /// This schema with a text for people, in CommonMark.
  public func description(_ text: String) -> Self { with("description", .string(text)) }

  /// This schema with values that show what is meant.
  public func examples(_ values: JSONValue...) -> Self { with("examples", .array(values)) }
}

extension JSONSchema: CustomStringConvertible {
  public var description: String { value.description }
}
