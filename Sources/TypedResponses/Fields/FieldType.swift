/// A header field that has a type of its own: what it says is checked when it is made, so its value always is right.
public protocol FieldType: Sendable, Hashable {
  /// The field's name.
  static var fieldName: FieldName { get }
  /// The field's value.
  var fieldValue: FieldValue { get }
}
