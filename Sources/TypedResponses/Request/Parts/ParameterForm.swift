#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// How the text of a parameter is read, and what a description says of it.
///
/// ```swift
/// let size = ParameterForm.integer(in: 1...100)
/// let shard = ParameterForm<Character>(schema: ["type": "string", "pattern": "^[a-f]$"]) { reader, location, text in
///   if text.count == 1, let letter = text.first, "abcdef".contains(letter) { return letter }
///   reader.note(location, .format("a letter from a to f"))
///   return nil
/// }
/// ```
public struct ParameterForm<Value: Sendable>: Sendable {
  /// What the text may be, as JSON Schema says it.
  public let schema: JSONObject
  let read: @Sendable (inout ParameterReader, FieldLocation, String) -> Value?

  /// A form of one's own.
  ///
  /// - Parameters:
  ///   - schema: What the text may be, as JSON Schema says it.
  ///   - read: The value; `nil` after noting a fault.
  public init(
    schema: JSONObject, read: @escaping @Sendable (inout ParameterReader, FieldLocation, String) -> Value?
  ) {
    self.schema = schema
    self.read = read
  }
}

extension ParameterForm<Int> {
  /// A whole number in this range.
  public static func integer(in range: ClosedRange<Int>) -> ParameterForm {
    var schema: JSONObject = ["type": "integer"]
    if range.lowerBound > .min { schema["minimum"] = .integer(Int64(range.lowerBound)) }
    if range.upperBound < .max { schema["maximum"] = .integer(Int64(range.upperBound)) }
    return ParameterForm(schema: schema) { $0.integer($1, $2, in: range) }
  }
}

extension ParameterForm<Double> {
  /// A number in this range, written as JSON writes it.
  public static func number(in range: ClosedRange<Double>) -> ParameterForm {
    var schema: JSONObject = ["type": "number"]
    if range.lowerBound.isFinite { schema["minimum"] = .number(range.lowerBound) }
    if range.upperBound.isFinite { schema["maximum"] = .number(range.upperBound) }
    return ParameterForm(schema: schema) { $0.number($1, $2, in: range) }
  }
}

extension ParameterForm<String> {
  /// Text of this many characters.
  public static func text(length: ClosedRange<Int> = 1...1000) -> ParameterForm {
    ParameterForm(
      schema: [
        "type": "string", "minLength": .integer(Int64(length.lowerBound)),
        "maxLength": .integer(Int64(length.upperBound)),
      ]
    ) { $0.text($1, $2, length: length) }
  }
}

extension ParameterForm<Bool> {
  /// `true` or `false`.
  public static var flag: ParameterForm {
    ParameterForm(schema: ["type": "boolean"]) { $0.flag($1, $2) }
  }
}

extension ParameterForm where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the cases of a type.
  public static func choice(_ type: Value.Type = Value.self) -> ParameterForm {
    ParameterForm(
      schema: ["type": "string", "enum": .array(Value.allCases.map { .string($0.rawValue) })]
    ) { $0.choice($1, $2, of: type) }
  }
}

extension ParameterForm<Date> {
  /// A moment, such as `2027-01-01T09:00:00Z`.
  public static var date: ParameterForm {
    ParameterForm(schema: ["type": "string", "format": "date-time"]) { $0.date($1, $2) }
  }
}

extension ParameterForm<UUID> {
  /// A UUID.
  public static var uuid: ParameterForm {
    ParameterForm(schema: ["type": "string", "format": "uuid"]) { $0.uuid($1, $2) }
  }
}

extension ParameterForm: CustomStringConvertible {
  /// What the text may be, as JSON Schema says it.
  public var description: String { schema.description }
}
