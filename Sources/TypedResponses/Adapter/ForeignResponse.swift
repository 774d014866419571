/// The response to an error that belongs to the server's framework, not to this package: its status and its fields, in the
/// shape every other error has. Where the framework's code has returned a bare status, it is the error itself.
///
/// An adapter makes one in ``RequestHost/response(to:)``. Of a server error the client learns no more than an incident's
/// id, whatever the framework says of it. Every status is taken as it is, those too that this package makes only from a
/// request, such as 406 and 412: the framework has looked at the request. ``complete(challenge:allow:)`` has the exceptions.
///
/// ```swift
/// struct TeapotHost: RequestHost {
///   func response(to error: any Error) -> (any EncodableResponse)? {
///     guard let error = error as? TeapotError else { return nil }
///     var response = ForeignResponse(code: error.status)
///     for (name, value) in error.lines { response.keep(name, value) }
///     response.complete(challenge: .bearer(realm: "api"))
///     return response
///   }
/// }
/// ```
///
/// Choose a status type, such as ``NotFound``, where your own code knows what is wrong.
public struct ForeignResponse: EncodableResponse, Error {
  /// The status that the client gets.
  public private(set) var status: StatusCode
  private var details: ProblemDetails
  private var fields = HeaderFields()

  /// The response for a framework's status and message.
  ///
  /// A status that is not registered becomes 400 or 500. The message is for the client where the client is at fault;
  /// the text of a server error stays inside.
  ///
  /// - Parameters:
  ///   - code: The framework's status.
  ///   - message: What the framework wrote for the client; leave it out where it may hold internal text.
  public init(code: Int, message: String? = nil) {
    let known = StatusCode(code).flatMap { $0.statusClass == .informational ? nil : $0 }
    status = known ?? (400..<500 ~= code ? .badRequest : .internalServerError)
    details = ProblemDetails(status.statusClass == .clientError ? message : nil)
  }

  /// Keeps a field of the framework's error, unless the content or the connection decides it or it would break the
  /// message.
  public mutating func keep(_ name: String, _ value: String) {
    guard let name = FieldName(name), let value = try? FieldValue(value), !isDecidedElsewhere(name) else { return }
    fields.append(name, value)
  }

  /// Whether the field belongs to one content, one representation or the connection, so that it has no business on a
  /// problem document.
  private func isDecidedElsewhere(_ name: FieldName) -> Bool {
    switch name {
    case .contentType, .contentLength, .contentEncoding, .contentLanguage, .contentLocation, .contentDisposition,
      .contentDigest, .reprDigest, .acceptRanges, .etag, .lastModified, .date, .age, .expires,
      .transferEncoding, .connection, .keepAlive, .trailer:
      true
    case .contentRange: status != .rangeNotSatisfiable
    default: false
    }
  }

  /// Adds what the status requires and the framework's error lacks. Call it after all fields were kept.
  ///
  /// A 405 has to list the methods that the resource takes, and an empty list says that it takes none
  /// ([RFC 9110 §10.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.1)). So one whose methods nobody knows is a 400,
  /// as every client may read an unknown 4xx. So is a 426 that names no protocol.
  ///
  /// - Parameters:
  ///   - challenge: What a 401 or 407 without a challenge says; HTTP demands one.
  ///   - allow: What the router knows that the resource takes, for a 405 that does not say it.
  public mutating func complete(challenge: Challenge, allow: Allow? = nil) {
    switch status {
    case .unauthorized where !fields.contains(.wwwAuthenticate):
      fields.append(.wwwAuthenticate, challenge.fieldValue)
    case .proxyAuthenticationRequired where !fields.contains(.proxyAuthenticate):
      fields.append(.proxyAuthenticate, challenge.fieldValue)
    case .methodNotAllowed where !fields.contains(.allow):
      if let allow { fields.append(.allow, allow.fieldValue) } else { status = .badRequest }
    case .upgradeRequired where !fields.contains(.upgrade):
      status = .badRequest
    default: break
    }
  }

  /// Says no more than that the server failed.
  mutating func conceal(_ incident: IncidentID) {
    details = InternalServerError(incident: incident).details
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    guard status.isError else {
      return EncodedResponse(framing: status, fields: fields, content: .none, for: request)
    }
    let problem = ProblemResponse(
      type: .blank, title: status.phrase, status: status, fields: fields)
    return try problem.encode(details, for: request, using: settings)
  }
}

extension ForeignResponse: CustomStringConvertible {
  /// A sentence such as: "The server's framework has answered 503 Service Unavailable."
  public var description: String { "The server's framework has answered \(status)." }
}
