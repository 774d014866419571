/// 400: the request's `Date` is too far from the server's clock, so the request may be a replay.
///
/// The response's `Date` tells the client the server's time.
///
/// [RFC 9458 §6.5.2](https://www.rfc-editor.org/rfc/rfc9458#section-6.5.2)
public struct DateNotAcceptable: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://iana.org/assignments/http-problem-types#date" }
  public static var title: String { "Date Not Acceptable" }
  public static var documentation: String {
    """
    The request's `Date` is too far from the server's clock. The server refuses such requests because they may be \
    replayed ones.

    Correct the clock by the `Date` of this response, and send the request again with the right date.
    """
  }
  public static var examples: [DateNotAcceptable] { [.init()] }
  public var base: BadRequest { BadRequest() }

  /// The problem.
  public init() {}
}

/// 400: the key configuration that the client used for Oblivious HTTP is out of date or unknown.
///
/// [RFC 9458 §5.3](https://www.rfc-editor.org/rfc/rfc9458#section-5.3)
public struct ObliviousKeyNotAcceptable: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://iana.org/assignments/http-problem-types#ohttp-key" }
  public static var title: String { "Oblivious HTTP key configuration not acceptable" }
  public static var documentation: String {
    """
    The gateway cannot decrypt the request, since the client used a key configuration that is out of date or unknown.

    Fetch the current key configuration, and send the request again with it.
    """
  }
  public static var examples: [ObliviousKeyNotAcceptable] { [.init()] }
  public var base: BadRequest { BadRequest() }

  /// The problem.
  public init() {}
}
