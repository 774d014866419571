import TypedResponses

extension SchemaWorkshop {
  /// The schema of a type that lists its members.
  func schema<Root: Described>(ofMembers type: Root.Type) -> JSONSchema {
    let members = type.members
    var properties: [(name: String, schema: JSONSchema)] = []
    var required: [String] = []
    for entry in members.entries {
      let name = options.keys.memberName(entry.name)
      let value = schema(of: entry.type).constrained(by: entry.keywords)
      properties.append((name, entry.isOptional ? value.orNull : value))
      if !entry.isOptional { required.append(name) }
    }
    Prober(self, type) { _ = try type.init(from: $0) }.makeSample()
    let schema = JSONSchema.object(properties, required: required)
    return members.refusesOthers ? schema.closed : schema
  }
}
