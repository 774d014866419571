public import TypedResponses

/// The schemas of all types in one description: asks each type what its JSON is, once.
///
/// ```swift
/// var schemas = SchemaCollection()
/// let page = schemas.schema(of: Page<User>.self)  // {"$ref": "#/components/schemas/Page_User"}
/// let user = schemas.components["User"]           // {"type": "object", "properties": …}
/// let gaps = schemas.findings                     // what the types do not tell
/// ```
///
/// Types that are objects or choices get a name and stand among the ``components``; all others are described where they
/// are used.
public struct SchemaCollection: Sendable {
  /// How the package writes and reads JSON, which decides names of members and forms of dates.
  public let options: JSONOptions
  private var contents = SchemaWorkshop.Contents()

  /// The schemas of the types that have a name in the document.
  public var components: [String: JSONSchema] { contents.components }
  /// What could not be described, in the order in which it was met.
  public var findings: [DescriptionFinding] { contents.findings }

  /// No schemas yet, of JSON that is written and read with these options.
  public init(options: JSONOptions = .default) {
    self.options = options
  }

  /// The components as they stand in a document, sorted by name.
  public var componentsValue: JSONValue {
    var object = JSONObject()
    for (name, schema) in components.sorted(by: { $0.key < $1.key }) { object[name] = schema.value }
    return .object(object)
  }

  /// What a value of the type is in JSON: a reference to one of the ``components``, or a schema.
  public mutating func schema(of type: Any.Type) -> JSONSchema {
    let workshop = SchemaWorkshop(contents, options: options)
    defer { contents = workshop.contents }
    return workshop.schema(of: type)
  }
}

extension JSONSchema {
  /// Whether a type with this schema gets a name: it is an object with members of its own, or a choice.
  var isNamed: Bool {
    keywords["properties"] != nil || keywords["enum"] != nil || keywords["oneOf"] != nil
      || (keywords["type"] == "object" && keywords["additionalProperties"] == nil)
  }
}

extension SchemaCollection: CustomStringConvertible {
  public var description: String {
    components.isEmpty ? "no schemas with names" : "schemas of \(components.keys.sorted().joined(separator: ", "))"
  }
}
