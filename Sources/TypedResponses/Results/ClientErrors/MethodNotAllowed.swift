/// 405: the server knows the method, but this resource does not take it; `Allow` lists what it takes.
///
/// Choose ``NotImplemented`` for a method the server does not know at all.
///
/// [RFC 9110 §15.5.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6)
public struct MethodNotAllowed: StatusError {
  public static var status: StatusCode { .methodNotAllowed }

  /// The methods the resource takes now. Empty when it takes none for the time being.
  public let allow: Allow
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> { RequiredFields(.allow, allow.fieldValue) }

  /// The error with the methods the resource takes.
  public init(allow: Allow, detail: String? = nil) {
    self.allow = allow
    details = ProblemDetails(detail)
  }
}
