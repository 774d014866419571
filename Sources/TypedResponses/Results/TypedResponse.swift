/// A response whose status is known from its type, without a value: the members of a ``OneOf``, and what an API
/// description can list.
public protocol TypedResponse: EncodableResponse, CustomStringConvertible {
  /// The status every value of the type is sent with.
  static var status: StatusCode { get }
}

extension TypedResponse {
  /// The status, such as `200 OK`.
  public var description: String { "\(Self.status)" }
}
