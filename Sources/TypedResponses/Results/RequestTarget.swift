/// Says that a created resource is the one the request named, so that no `Location` is needed.
///
/// [RFC 9110 §15.3.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2)
public struct RequestTarget: Sendable, Hashable {
  /// The target of the request that is answered.
  public static var requestTarget: RequestTarget { RequestTarget() }
}

extension RequestTarget: CustomStringConvertible {
  public var description: String { "the request's target" }
}
