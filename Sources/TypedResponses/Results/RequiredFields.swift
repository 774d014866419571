/// The status of an error response with the header fields it cannot do without, such as the challenge of a 401.
///
/// Only the status types of this package make values, each for itself: nothing else can have a status, or have one
/// without its fields. A ``ProblemType`` has those of its base.
public struct RequiredFields<Owner: ErrorResponse>: Sendable, Hashable {
  /// The fields, in the order in which they are sent.
  public let fields: HeaderFields
  /// The status they belong to.
  public let status: StatusCode

  /// A status that requires nothing.
  package static var none: RequiredFields { RequiredFields(HeaderFields()) }

  /// A single field.
  package init(_ name: FieldName, _ value: FieldValue) {
    var fields = HeaderFields()
    fields.append(name, value)
    self.init(fields)
  }

  package init(_ fields: HeaderFields) {
    self.init(status: Owner.status, fields)
  }

  /// What the base of a problem type requires.
  init(of base: some ErrorResponse) {
    let required = base.requiredFields
    self.init(status: required.status, required.fields)
  }

  private init(status: StatusCode, _ fields: HeaderFields) {
    self.status = status
    self.fields = fields
  }
}
