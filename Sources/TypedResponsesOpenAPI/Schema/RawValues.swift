import TypedResponses

/// The cases of enums whose cases stand for strings or numbers.
enum RawValues {
  /// All values of a type that has so many and no more, in the order of declaration.
  static func all(of type: any RawRepresentable.Type) -> [any RawRepresentable]? {
    if let listed = type as? any (CaseIterable & RawRepresentable).Type { return cases(listed) }
    func found<Choice: RawRepresentable>(_ type: Choice.Type) -> [any RawRepresentable]? {
      EnumCases.all(of: type)
    }
    return found(type)
  }

  static func schema(of values: [any RawRepresentable]) -> JSONSchema {
    let raw = values.map { json($0) }
    let kinds = Set(
      raw.map { if case .string = $0 { "string" } else if case .integer = $0 { "integer" } else { "number" } })
    var schema = JSONSchema()
    if kinds.count == 1 { schema["type"] = kinds.first.map { .string($0) } }
    schema["enum"] = .array(raw)
    return schema
  }

  /// What a case is in JSON.
  static func json(_ value: any RawRepresentable) -> JSONValue {
    switch value.rawValue {
    case let text as String: .string(text)
    case let integer as any BinaryInteger: .integer(Int64(clamping: integer))
    case let number as any BinaryFloatingPoint: .number(Double(number))
    default: .string("\(value.rawValue)")
    }
  }

  private static func cases<Choice: CaseIterable & RawRepresentable>(_ type: Choice.Type) -> [any RawRepresentable] {
    Array(type.allCases)
  }
}
