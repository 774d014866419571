/// A response that takes optional header fields beside those that belong to its status.
public protocol ExtensibleResponse: TypedResponse {
  /// The optional fields. They cannot touch the fields that the status, the content or the connection decide.
  var additionalFields: AdditionalFields { get set }
}
