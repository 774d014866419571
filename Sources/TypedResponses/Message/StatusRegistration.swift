/// What the registry and the RFCs say of one status code.
public struct StatusRegistration: Sendable {
  /// The status.
  public let status: StatusCode
  /// The registry's phrase.
  public let phrase: String

  var mustNotBeStored: Bool { [428, 429, 431, 511].contains(status.code) }

  init(_ status: StatusCode, _ phrase: String) {
    self.status = status
    self.phrase = phrase
  }

  static func isRegistered(_ code: Int) -> Bool {
    all.contains { $0.status.code == code }
  }

  static subscript(status: StatusCode) -> StatusRegistration {
    all.first { $0.status == status } ?? StatusRegistration(status, "")
  }

  /// Every registered status, in the order of the codes.
  public static let all: [StatusRegistration] = [
    .init(.continue, "Continue"),
    .init(.switchingProtocols, "Switching Protocols"),
    .init(.processing, "Processing"),
    .init(.earlyHints, "Early Hints"),
    .init(.ok, "OK"),
    .init(.created, "Created"),
    .init(.accepted, "Accepted"),
    .init(.nonAuthoritativeInformation, "Non-Authoritative Information"),
    .init(.noContent, "No Content"),
    .init(.resetContent, "Reset Content"),
    .init(.partialContent, "Partial Content"),
    .init(.multiStatus, "Multi-Status"),
    .init(.alreadyReported, "Already Reported"),
    .init(.imUsed, "IM Used"),
    .init(.multipleChoices, "Multiple Choices"),
    .init(.movedPermanently, "Moved Permanently"),
    .init(.found, "Found"),
    .init(.seeOther, "See Other"),
    .init(.notModified, "Not Modified"),
    .init(.temporaryRedirect, "Temporary Redirect"),
    .init(.permanentRedirect, "Permanent Redirect"),
    .init(.badRequest, "Bad Request"),
    .init(.unauthorized, "Unauthorized"),
    .init(.paymentRequired, "Payment Required"),
    .init(.forbidden, "Forbidden"),
    .init(.notFound, "Not Found"),
    .init(.methodNotAllowed, "Method Not Allowed"),
    .init(.notAcceptable, "Not Acceptable"),
    .init(.proxyAuthenticationRequired, "Proxy Authentication Required"),
    .init(.requestTimeout, "Request Timeout"),
    .init(.conflict, "Conflict"),
    .init(.gone, "Gone"),
    .init(.lengthRequired, "Length Required"),
    .init(.preconditionFailed, "Precondition Failed"),
    .init(.contentTooLarge, "Content Too Large"),
    .init(.uriTooLong, "URI Too Long"),
    .init(.unsupportedMediaType, "Unsupported Media Type"),
    .init(.rangeNotSatisfiable, "Range Not Satisfiable"),
    .init(.expectationFailed, "Expectation Failed"),
    .init(.misdirectedRequest, "Misdirected Request"),
    .init(.unprocessableContent, "Unprocessable Content"),
    .init(.locked, "Locked"),
    .init(.failedDependency, "Failed Dependency"),
    .init(.tooEarly, "Too Early"),
    .init(.upgradeRequired, "Upgrade Required"),
    .init(.preconditionRequired, "Precondition Required"),
    .init(.tooManyRequests, "Too Many Requests"),
    .init(.requestHeaderFieldsTooLarge, "Request Header Fields Too Large"),
    .init(.unavailableForLegalReasons, "Unavailable For Legal Reasons"),
    .init(.internalServerError, "Internal Server Error"),
    .init(.notImplemented, "Not Implemented"),
    .init(.badGateway, "Bad Gateway"),
    .init(.serviceUnavailable, "Service Unavailable"),
    .init(.gatewayTimeout, "Gateway Timeout"),
    .init(.httpVersionNotSupported, "HTTP Version Not Supported"),
    .init(.variantAlsoNegotiates, "Variant Also Negotiates"),
    .init(.insufficientStorage, "Insufficient Storage"),
    .init(.loopDetected, "Loop Detected"),
    .init(.notExtended, "Not Extended"),
    .init(.networkAuthenticationRequired, "Network Authentication Required"),
  ]
}
