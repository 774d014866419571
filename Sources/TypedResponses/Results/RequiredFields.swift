/// The header fields without which a status would be wrong, such as the challenge of a 401.
///
/// Only the status types of this package make values, so a type that carries a status carries its fields too.
public struct RequiredFields: Sendable, Hashable {
  /// The fields, in the order in which they are sent.
  public let fields: HeaderFields

  /// A status that requires nothing.
  package static var none: RequiredFields { RequiredFields(HeaderFields()) }

  /// A single field.
  package init(_ name: FieldName, _ value: FieldValue) {
    var fields = HeaderFields()
    fields.append(name, value)
    self.init(fields)
  }

  package init(_ fields: HeaderFields) {
    self.fields = fields
  }
}
