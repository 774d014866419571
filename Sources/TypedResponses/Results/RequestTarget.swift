/// Says that a created resource is the one the request named, so that no `Location` is needed.
///
/// That is so after PUT. An answer to POST without `Location` tells the client that the address it posted to is that of
/// the new resource: name the resource there. Nothing changes what is sent, since the resource is made by then, and a
/// client that got a 500 would make another.
///
/// [RFC 9110 §15.3.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2)
public struct RequestTarget: Sendable, Hashable {
  /// The target of the request that is answered.
  public static var requestTarget: RequestTarget { RequestTarget() }
}

extension RequestTarget: CustomStringConvertible {
  public var description: String { "the request's target" }
}
