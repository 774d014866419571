import TypedResponses

/// A type whose schema is made of those of others.
protocol ComposedSchema {
  static func schema(in schemas: inout SchemaCollection) -> JSONSchema
}

extension Optional: ComposedSchema {
  static func schema(in schemas: inout SchemaCollection) -> JSONSchema { schemas.schema(of: Wrapped.self).orNull }
}

extension Array: ComposedSchema {
  static func schema(in schemas: inout SchemaCollection) -> JSONSchema { .array(of: schemas.schema(of: Element.self)) }
}

extension ArraySlice: ComposedSchema {
  static func schema(in schemas: inout SchemaCollection) -> JSONSchema { .array(of: schemas.schema(of: Element.self)) }
}

extension ContiguousArray: ComposedSchema {
  static func schema(in schemas: inout SchemaCollection) -> JSONSchema { .array(of: schemas.schema(of: Element.self)) }
}

/// A set is read from an array in which elements come again, too; so it does not say `uniqueItems`.
extension Set: ComposedSchema {
  static func schema(in schemas: inout SchemaCollection) -> JSONSchema { .array(of: schemas.schema(of: Element.self)) }
}

extension Dictionary: ComposedSchema {
  static func schema(in schemas: inout SchemaCollection) -> JSONSchema {
    if Key.self is any CodingKeyRepresentable.Type { return .map(of: schemas.schema(of: Value.self)) }
    schemas.note(
      DescriptionFinding(
        Self.self, reason: "Its keys are no coding keys, so its JSON is an array of keys and values in turn.",
        advice: "Conform '\(Key.self)' to CodingKeyRepresentable, which makes it an object."))
    return .array(of: .anyOf([schemas.schema(of: Key.self), schemas.schema(of: Value.self)]))
  }
}

extension Range: ComposedSchema where Bound: Decodable {
  static func schema(in schemas: inout SchemaCollection) -> JSONSchema { .pair(of: schemas.schema(of: Bound.self)) }
}

extension ClosedRange: ComposedSchema where Bound: Decodable {
  static func schema(in schemas: inout SchemaCollection) -> JSONSchema { .pair(of: schemas.schema(of: Bound.self)) }
}

extension JSONSchema {
  fileprivate static func pair(of bound: JSONSchema) -> Self {
    array(of: bound).with("minItems", 2).with("maxItems", 2)
  }
}
