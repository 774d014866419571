/// A parameter in path, query or header section.
///
/// A parameter that comes twice is refused, since nobody knows which of the two is meant.
public struct ParameterPart<Value: Sendable>: RequestPart {
  private let location: FieldLocation
  private let schema: JSONObject
  private let read: @Sendable (inout ParameterReader, FieldLocation, String) -> Value?
  private let fallback: Value?

  init(_ location: FieldLocation, _ form: ParameterForm<Value>, fallback: Value? = nil) {
    self.location = location
    schema = form.schema
    read = form.read
    self.fallback = fallback
  }

  /// A parameter that may be missing.
  init<Wrapped>(_ location: FieldLocation, optional form: ParameterForm<Wrapped>) where Value == Wrapped? {
    self.location = location
    schema = form.schema
    read = { form.read(&$0, $1, $2).map { .some($0) } }
    fallback = .some(nil)
  }

  public var facts: [RequestPartFact] {
    var schema = schema
    if let fallback = fallback as? any Encodable, let value = Self.value(of: fallback), value != .null {
      schema["default"] = value
    }
    return [
      .parameter(location, schema: schema, isRequired: fallback == nil), .failure(ValidationFailed.self),
    ]
  }

  private static func value(of fallback: any Encodable) -> JSONValue? {
    guard let octets = try? JSONContentEncoder().encode(fallback) else { return nil }
    return try? JSONValue(parsing: octets)
  }

  public func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> Value? {
    let texts = try input.texts(at: location)
    var reader = ParameterReader()
    defer { errors.note(reader) }
    guard texts.count <= 1 else {
      reader.note(location, Fault(code: "repeated", detail: "Must be given once."))
      return nil
    }
    if let text = texts.first { return read(&reader, location, text) }
    if let fallback { return fallback }
    reader.note(location, .required)
    return nil
  }
}

// MARK: - In the path

extension RequestPart {
  /// A parameter of the path.
  public static func path<Value>(_ name: String, _ form: ParameterForm<Value>) -> Self
  where Self == ParameterPart<Value> {
    ParameterPart(.path(name), form)
  }

  /// A whole number in the path.
  public static func path(_ name: String, in range: ClosedRange<Int>) -> Self where Self == ParameterPart<Int> {
    ParameterPart(.path(name), .integer(in: range))
  }
}

// MARK: - In the query

extension RequestPart {
  /// A parameter of the query that has to be there.
  public static func query<Value>(_ name: String, _ form: ParameterForm<Value>) -> Self
  where Self == ParameterPart<Value> {
    ParameterPart(.query(name), form)
  }

  /// A parameter of the query, with the value that it has when it is missing.
  public static func query<Value>(_ name: String, _ form: ParameterForm<Value>, default value: Value) -> Self
  where Self == ParameterPart<Value> {
    ParameterPart(.query(name), form, fallback: value)
  }

  /// A parameter of the query that may be missing: `default: nil`.
  public static func query<Value>(_ name: String, _ form: ParameterForm<Value>, default value: Never?) -> Self
  where Self == ParameterPart<Value?> {
    ParameterPart(.query(name), optional: form)
  }

  /// A whole number in the query that has to be there.
  public static func query(_ name: String, in range: ClosedRange<Int>) -> Self where Self == ParameterPart<Int> {
    ParameterPart(.query(name), .integer(in: range))
  }

  /// A whole number in the query, with the value that it has when it is missing.
  public static func query(_ name: String, in range: ClosedRange<Int>, default value: Int) -> Self
  where Self == ParameterPart<Int> {
    ParameterPart(.query(name), .integer(in: range), fallback: value)
  }

  /// A whole number in the query that may be missing: `default: nil`.
  public static func query(_ name: String, in range: ClosedRange<Int>, default value: Never?) -> Self
  where Self == ParameterPart<Int?> {
    ParameterPart(.query(name), optional: .integer(in: range))
  }
}

// MARK: - In the header section

extension RequestPart {
  /// A header field that has to be there.
  public static func header<Value>(_ name: FieldName, _ form: ParameterForm<Value>) -> Self
  where Self == ParameterPart<Value> {
    ParameterPart(.header(name), form)
  }

  /// A header field, with the value that it has when it is missing.
  public static func header<Value>(_ name: FieldName, _ form: ParameterForm<Value>, default value: Value) -> Self
  where Self == ParameterPart<Value> {
    ParameterPart(.header(name), form, fallback: value)
  }

  /// A header field that may be missing: `default: nil`.
  public static func header<Value>(_ name: FieldName, _ form: ParameterForm<Value>, default value: Never?) -> Self
  where Self == ParameterPart<Value?> {
    ParameterPart(.header(name), optional: form)
  }

  // In a list of parts the compiler takes a literal for a `String` and nothing else.

  /// A header field of this name, a literal of the source, that has to be there.
  public static func header<Value>(_ name: String, _ form: ParameterForm<Value>) -> Self
  where Self == ParameterPart<Value> {
    header(FieldName(stringLiteral: name), form)
  }

  /// A header field of this name, a literal of the source, with the value that it has when it is missing.
  public static func header<Value>(_ name: String, _ form: ParameterForm<Value>, default value: Value) -> Self
  where Self == ParameterPart<Value> {
    header(FieldName(stringLiteral: name), form, default: value)
  }

  /// A header field of this name, a literal of the source, that may be missing: `default: nil`.
  public static func header<Value>(_ name: String, _ form: ParameterForm<Value>, default value: Never?) -> Self
  where Self == ParameterPart<Value?> {
    header(FieldName(stringLiteral: name), form, default: nil)
  }
}
