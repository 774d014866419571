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
  /// The schemas of the types that have a name in the document.
  public private(set) var components: [String: JSONSchema] = [:]
  /// What could not be described, in the order in which it was met.
  public private(set) var findings: [DescriptionFinding] = []

  private var known: [ObjectIdentifier: JSONSchema] = [:]
  private var names = ComponentNames()
  /// The types whose schema is being made: a type that needs itself refers to its name.
  private var inTheMaking: [ObjectIdentifier: String] = [:]
  private var referredInTheMaking: Set<ObjectIdentifier> = []

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
    let id = ObjectIdentifier(type)
    if let schema = known[id] { return schema }
    if let name = inTheMaking[id] {
      referredInTheMaking.insert(id)
      return .reference(name)
    }
    if let schema = PlainSchemas.schema(of: type, options) {
      known[id] = schema
      return schema
    }
    if let composed = type as? any ComposedSchema.Type {
      let schema = composed.schema(in: &self)
      known[id] = schema
      return schema
    }
    let name = names.claim(for: type)
    inTheMaking[id] = name
    let made = makeSchema(of: type)
    inTheMaking[id] = nil
    let isReferred = referredInTheMaking.remove(id) != nil
    let schema: JSONSchema
    if made.isNamed || isReferred {
      components[name] = made
      schema = .reference(name)
    } else {
      names.release(name)
      schema = made
    }
    known[id] = schema
    return schema
  }

  private mutating func makeSchema(of type: Any.Type) -> JSONSchema {
    note(
      DescriptionFinding(
        type, reason: "It does not tell what it is in JSON.",
        advice: "Make it Decodable, or declare its members."))
    return .anything
  }

  /// Keeps a finding, once.
  mutating func note(_ finding: DescriptionFinding) {
    if !findings.contains(finding) { findings.append(finding) }
  }
}

extension JSONSchema {
  /// Whether a type with this schema gets a name: it is an object with members of its own, or a choice.
  var isNamed: Bool {
    keywords["properties"] != nil || keywords["enum"] != nil || keywords["oneOf"] != nil
      || (keywords["type"] == "object" && keywords["additionalProperties"] == nil)
  }
}
