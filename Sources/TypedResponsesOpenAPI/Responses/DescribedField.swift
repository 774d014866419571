public import TypedResponses

/// A header field that a response has, or may have: its form and what the client learns from it.
///
/// ```swift
/// let location = DescribedField.required(.location)
/// let id = DescribedField(.xRequestID, isRequired: true, schema: .string(), meaning: "Names the exchange in the log.")
/// ```
///
/// [OpenAPI 3.2 §4.21](https://spec.openapis.org/oas/v3.2.0.html#header-object)
public struct DescribedField: Sendable, Hashable {
  /// The field's name.
  public let name: FieldName
  /// Whether every such response has it.
  public var isRequired: Bool
  /// What its value is.
  public var schema: JSONSchema
  /// What the client learns from it.
  public var meaning: String

  /// A field of one's own.
  public init(_ name: FieldName, isRequired: Bool, schema: JSONSchema, meaning: String) {
    self.name = name
    self.isRequired = isRequired
    self.schema = schema
    self.meaning = meaning
  }

  /// A registered field that every such response has.
  public static func required(_ name: FieldName) -> DescribedField { registered(name, isRequired: true) }

  /// A registered field that such a response may have.
  public static func optional(_ name: FieldName) -> DescribedField { registered(name, isRequired: false) }

  private static func registered(_ name: FieldName, isRequired: Bool) -> DescribedField {
    let form = FieldForm(of: name)
    return DescribedField(name, isRequired: isRequired, schema: form.schema, meaning: form.meaning)
  }

  /// The field as it stands in a document.
  var value: JSONValue {
    var object = JSONObject()
    object["description"] = .string(meaning)
    if isRequired { object["required"] = true }
    object["schema"] = schema.value
    return .object(object)
  }
}

extension DescribedField: CustomStringConvertible {
  public var description: String { name.name + (isRequired ? "" : "?") }
}
