/// Optional header fields of a response, in the order in which they were added.
public struct AdditionalFields: Sendable, Hashable {
  package private(set) var fields: HeaderFields

  /// No fields.
  public init() {
    fields = HeaderFields()
  }
}
