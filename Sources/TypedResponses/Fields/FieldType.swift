/// A header field that has a type of its own: what it says is checked when it is made, so its value is always right.
///
/// What a type writes, its parser reads back:
///
/// ```swift
/// let hint = RetryAfter.seconds(120)
/// RetryAfter(parsing: hint.fieldValue.text) == hint   // true
/// ```
public protocol FieldType: Sendable, Hashable, CustomStringConvertible {
  /// The field's name.
  static var fieldName: FieldName { get }

  /// The field's value.
  var fieldValue: FieldValue { get }

  /// What a received value says, or `nil` when the value does not have the field's grammar.
  init?(parsing text: String)
}

extension FieldType {
  /// The value as it is sent.
  public var description: String { fieldValue.text }
}
