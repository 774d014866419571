/// A response that takes optional header fields beside those that belong to its status.
public protocol ExtensibleResponse: TypedResponse, FieldExtensible {
  /// The optional fields. They cannot touch the fields that the status, the content or the connection decide.
  var additionalFields: AdditionalFields { get set }
}

extension ExtensibleResponse {
  public func withFields(_ change: (inout AdditionalFields) -> Void) -> Self {
    var copy = self
    change(&copy.additionalFields)
    return copy
  }
}
