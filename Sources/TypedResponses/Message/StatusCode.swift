/// The three-digit code with which a response says how the request went.
///
/// Only codes in the IANA registry exist as values, so an invented or vendor code can be read in a log but never
/// sent ([RFC 9205 §4.6](https://www.rfc-editor.org/rfc/rfc9205#section-4.6)). What is known of each code stands in
/// one table, ``StatusRegistration``.
///
/// [RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110#section-15)
public struct StatusCode: Sendable, Hashable {
  private let value: UInt16

  /// Only the constants of this file come this way, each of which has its row in the table.
  private init(registered code: UInt16) {
    value = code
  }

  /// The registered status with this code, or `nil` when the registry has none.
  public init?(_ code: Int) {
    guard StatusRegistration.isRegistered(code) else { return nil }
    value = UInt16(code)
  }

  /// The status that a recipient takes a code for: the registered one, or the first of its class.
  ///
  /// [RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110#section-15)
  ///
  /// - Parameters:
  ///   - code: Any number.
  ///   - fallback: The status of a number that is in no class.
  public init(understanding code: Int, or fallback: StatusCode) {
    self = StatusCode(code) ?? StatusCode(code / 100 * 100) ?? fallback
  }

  /// The number on the wire, 100 to 511.
  public var code: Int { Int(value) }

  /// What the code's first digit says.
  public var statusClass: StatusClass { StatusClass(code: code) }

  /// What the registry and the RFCs say of this status.
  public var registration: StatusRegistration { StatusRegistration[self] }

  /// Whether the status reports a failure, of the client (4xx) or of the server (5xx).
  public var isError: Bool { value >= 400 }
}

extension StatusCode: Comparable {
  public static func < (one: StatusCode, other: StatusCode) -> Bool {
    one.value < other.value
  }
}

extension StatusCode: CustomStringConvertible {
  /// The code and its phrase, such as `404 Not Found`.
  public var description: String { "\(value) \(phrase)" }
}

// MARK: - Registered codes

extension StatusCode {
  /// `100 Continue`
  public static var `continue`: StatusCode { .init(registered: 100) }
  /// `101 Switching Protocols`
  public static var switchingProtocols: StatusCode { .init(registered: 101) }
  /// `102 Processing`
  public static var processing: StatusCode { .init(registered: 102) }
  /// `103 Early Hints`
  public static var earlyHints: StatusCode { .init(registered: 103) }
  /// `200 OK`
  public static var ok: StatusCode { .init(registered: 200) }
  /// `201 Created`
  public static var created: StatusCode { .init(registered: 201) }
  /// `202 Accepted`
  public static var accepted: StatusCode { .init(registered: 202) }
  /// `203 Non-Authoritative Information`
  public static var nonAuthoritativeInformation: StatusCode { .init(registered: 203) }
  /// `204 No Content`
  public static var noContent: StatusCode { .init(registered: 204) }
  /// `205 Reset Content`
  public static var resetContent: StatusCode { .init(registered: 205) }
  /// `206 Partial Content`
  public static var partialContent: StatusCode { .init(registered: 206) }
  /// `207 Multi-Status`
  public static var multiStatus: StatusCode { .init(registered: 207) }
  /// `208 Already Reported`
  public static var alreadyReported: StatusCode { .init(registered: 208) }
  /// `226 IM Used`
  public static var imUsed: StatusCode { .init(registered: 226) }
  /// `300 Multiple Choices`
  public static var multipleChoices: StatusCode { .init(registered: 300) }
  /// `301 Moved Permanently`
  public static var movedPermanently: StatusCode { .init(registered: 301) }
  /// `302 Found`
  public static var found: StatusCode { .init(registered: 302) }
  /// `303 See Other`
  public static var seeOther: StatusCode { .init(registered: 303) }
  /// `304 Not Modified`
  public static var notModified: StatusCode { .init(registered: 304) }
  /// `307 Temporary Redirect`
  public static var temporaryRedirect: StatusCode { .init(registered: 307) }
  /// `308 Permanent Redirect`
  public static var permanentRedirect: StatusCode { .init(registered: 308) }
  /// `400 Bad Request`
  public static var badRequest: StatusCode { .init(registered: 400) }
  /// `401 Unauthorized`
  public static var unauthorized: StatusCode { .init(registered: 401) }
  /// `402 Payment Required`
  public static var paymentRequired: StatusCode { .init(registered: 402) }
  /// `403 Forbidden`
  public static var forbidden: StatusCode { .init(registered: 403) }
  /// `404 Not Found`
  public static var notFound: StatusCode { .init(registered: 404) }
  /// `405 Method Not Allowed`
  public static var methodNotAllowed: StatusCode { .init(registered: 405) }
  /// `406 Not Acceptable`
  public static var notAcceptable: StatusCode { .init(registered: 406) }
  /// `407 Proxy Authentication Required`
  public static var proxyAuthenticationRequired: StatusCode { .init(registered: 407) }
  /// `408 Request Timeout`
  public static var requestTimeout: StatusCode { .init(registered: 408) }
  /// `409 Conflict`
  public static var conflict: StatusCode { .init(registered: 409) }
  /// `410 Gone`
  public static var gone: StatusCode { .init(registered: 410) }
  /// `411 Length Required`
  public static var lengthRequired: StatusCode { .init(registered: 411) }
  /// `412 Precondition Failed`
  public static var preconditionFailed: StatusCode { .init(registered: 412) }
  /// `413 Content Too Large`
  public static var contentTooLarge: StatusCode { .init(registered: 413) }
  /// `414 URI Too Long`
  public static var uriTooLong: StatusCode { .init(registered: 414) }
  /// `415 Unsupported Media Type`
  public static var unsupportedMediaType: StatusCode { .init(registered: 415) }
  /// `416 Range Not Satisfiable`
  public static var rangeNotSatisfiable: StatusCode { .init(registered: 416) }
  /// `417 Expectation Failed`
  public static var expectationFailed: StatusCode { .init(registered: 417) }
  /// `421 Misdirected Request`
  public static var misdirectedRequest: StatusCode { .init(registered: 421) }
  /// `422 Unprocessable Content`
  public static var unprocessableContent: StatusCode { .init(registered: 422) }
  /// `423 Locked`
  public static var locked: StatusCode { .init(registered: 423) }
  /// `424 Failed Dependency`
  public static var failedDependency: StatusCode { .init(registered: 424) }
  /// `425 Too Early`
  public static var tooEarly: StatusCode { .init(registered: 425) }
  /// `426 Upgrade Required`
  public static var upgradeRequired: StatusCode { .init(registered: 426) }
  /// `428 Precondition Required`
  public static var preconditionRequired: StatusCode { .init(registered: 428) }
  /// `429 Too Many Requests`
  public static var tooManyRequests: StatusCode { .init(registered: 429) }
  /// `431 Request Header Fields Too Large`
  public static var requestHeaderFieldsTooLarge: StatusCode { .init(registered: 431) }
  /// `451 Unavailable For Legal Reasons`
  public static var unavailableForLegalReasons: StatusCode { .init(registered: 451) }
  /// `500 Internal Server Error`
  public static var internalServerError: StatusCode { .init(registered: 500) }
  /// `501 Not Implemented`
  public static var notImplemented: StatusCode { .init(registered: 501) }
  /// `502 Bad Gateway`
  public static var badGateway: StatusCode { .init(registered: 502) }
  /// `503 Service Unavailable`
  public static var serviceUnavailable: StatusCode { .init(registered: 503) }
  /// `504 Gateway Timeout`
  public static var gatewayTimeout: StatusCode { .init(registered: 504) }
  /// `505 HTTP Version Not Supported`
  public static var httpVersionNotSupported: StatusCode { .init(registered: 505) }
  /// `506 Variant Also Negotiates`
  public static var variantAlsoNegotiates: StatusCode { .init(registered: 506) }
  /// `507 Insufficient Storage`
  public static var insufficientStorage: StatusCode { .init(registered: 507) }
  /// `508 Loop Detected`
  public static var loopDetected: StatusCode { .init(registered: 508) }
  /// `510 Not Extended`
  public static var notExtended: StatusCode { .init(registered: 510) }
  /// `511 Network Authentication Required`
  public static var networkAuthenticationRequired: StatusCode { .init(registered: 511) }
}
