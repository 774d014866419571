import TypedResponses

/// A type whose schema is made of those of others.
protocol ComposedSchema {
  static func schema(in schemas: SchemaWorkshop) -> JSONSchema
}

extension Optional: ComposedSchema {
  static func schema(in schemas: SchemaWorkshop) -> JSONSchema { schemas.schema(of: Wrapped.self).orNull }
}

extension Array: ComposedSchema {
  static func schema(in schemas: SchemaWorkshop) -> JSONSchema { .array(of: schemas.schema(of: Element.self)) }
}

extension ArraySlice: ComposedSchema {
  static func schema(in schemas: SchemaWorkshop) -> JSONSchema { .array(of: schemas.schema(of: Element.self)) }
}

extension ContiguousArray: ComposedSchema {
  static func schema(in schemas: SchemaWorkshop) -> JSONSchema { .array(of: schemas.schema(of: Element.self)) }
}

/// A set is read from an array in which elements come again, too; so it does not say `uniqueItems`.
extension Set: ComposedSchema {
  static func schema(in schemas: SchemaWorkshop) -> JSONSchema { .array(of: schemas.schema(of: Element.self)) }
}

extension Dictionary: ComposedSchema {
  static func schema(in schemas: SchemaWorkshop) -> JSONSchema {
    if Key.self is any CodingKeyRepresentable.Type {
      let map = JSONSchema.map(of: schemas.schema(of: Value.self))
      if Key.self == Int.self { return map.with("propertyNames", ["pattern": "^[+-]?[0-9]+$"]) }
      guard let choice = Key.self as? any RawRepresentable.Type, let names = RawValues.all(of: choice) else {
        return map
      }
      return map.with("propertyNames", ["enum": .array(names.map { RawValues.json($0) })])
    }
    schemas.note(
      DescriptionFinding(
        Self.self, reason: "Its keys are no coding keys, so its JSON is an array of keys and values in turn.",
        advice: "Conform '\(Key.self)' to CodingKeyRepresentable, which makes it an object."))
    return .array(of: .anyOf([schemas.schema(of: Key.self), schemas.schema(of: Value.self)]))
  }
}

extension Range: ComposedSchema where Bound: Decodable {
  static func schema(in schemas: SchemaWorkshop) -> JSONSchema { .pair(of: schemas.schema(of: Bound.self)) }
}

extension ClosedRange: ComposedSchema where Bound: Decodable {
  static func schema(in schemas: SchemaWorkshop) -> JSONSchema { .pair(of: schemas.schema(of: Bound.self)) }
}

extension JSONSchema {
  fileprivate static func pair(of bound: JSONSchema) -> Self {
    array(of: bound).with("minItems", 2).with("maxItems", 2)
  }
}

/// What an array is read as where the faults of all elements are told.
extension ReadElement: ComposedSchema {
  static func schema(in schemas: SchemaWorkshop) -> JSONSchema { schemas.schema(of: Element.self) }
}
