/// 425: the request came in TLS early data, which an attacker can replay, so the server will not act on it yet.
///
/// A client that sent it early sends it again once the handshake is done.
///
/// [RFC 8470 §5.2](https://www.rfc-editor.org/rfc/rfc8470#section-5.2)
public struct TooEarly: StatusError {
  public static var status: StatusCode { .tooEarly }

  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error for a request that a gateway passed on with `Early-Data: 1`; `nil` for any other, whose client could
  /// not know what to do with a 425.
  public init?(answering request: some RequestFacts, detail: String? = nil) {
    guard request.values(of: .earlyData) == ["1"] else { return nil }
    details = ProblemDetails(detail)
  }

  /// The error for a request that this server itself received in early data.
  public static func receivedInEarlyData(detail: String? = nil) -> TooEarly {
    TooEarly(details: ProblemDetails(detail))
  }

  private init(details: ProblemDetails) {
    self.details = details
  }
}
