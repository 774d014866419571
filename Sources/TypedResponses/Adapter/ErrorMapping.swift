/// Decides how a thrown error answers the request.
///
/// In this order, the first that applies:
/// 1. the application's rules, in the order in which they were added;
/// 2. an error that is a response itself: a status type, a ``ProblemType``, a ``OneOf`` of errors;
/// 3. a ``RespondingError``: the response that it names;
/// 4. an error of the server's framework: its status and its fields, in the same shape as every other error;
/// 5. a `DecodingError`: 400 for content that is not well-formed, else 422 with a pointer to the value;
/// 6. a cancellation: 503, since the server is shutting down or gave up;
/// 7. an error of the operating system or of `URLSession`, told by its domain and code: 504 when another server did not
///    answer in time, 502 when it could not be reached or understood, 503 when this server is out of files, memory or
///    buffers, 507 when it is out of room on its disk;
/// 8. any other error: 500.
///
/// What 7 and 8 send has the id of the incident and not a word of the error, which only observers see. There is no
/// rule that reads an error's description, so that internal text cannot reach a client by accident.
///
/// Errors of timeouts and circuit breakers are types of the libraries that have them. Name them in a rule:
///
/// ```swift
/// var errors = ErrorMapping()
/// errors.map(DeadlineExceeded.self) { _ in GatewayTimeout() }
/// errors.map(BreakerOpen.self) { ServiceUnavailable(retryAfter: .after($0.remaining)) }
/// errors.map(OutOfCredit.self) { _, request in request.notes.principal == nil ? Forbidden() : nil }
/// ```
public struct ErrorMapping: Sendable {
  private var rules: [@Sendable (any Error, any RequestFacts) -> (any EncodableResponse)?] = []

  /// A mapping without rules of an application.
  public init() {}

  /// Adds a rule for errors of one type, after the rules there are. A rule that returns `nil` leaves the error to the
  /// next one.
  public mutating func map<Failure: Error>(
    _ type: Failure.Type = Failure.self, _ rule: @escaping @Sendable (Failure) -> (any ErrorResponse)?
  ) {
    rules.append { error, _ in (error as? Failure).flatMap(rule) }
  }

  /// Adds a rule for errors of one type that looks at the request too, and at what is noted about it.
  public mutating func map<Failure: Error>(
    _ type: Failure.Type = Failure.self,
    _ rule: @escaping @Sendable (Failure, any RequestFacts) -> (any ErrorResponse)?
  ) {
    rules.append { error, request in (error as? Failure).flatMap { rule($0, request) } }
  }

  /// The response to an error, and the incident's id when the error's own text has to stay in the log.
  package func response(
    to error: any Error, for request: some RequestFacts
  ) -> (response: any EncodableResponse, incident: IncidentID?) {
    if let response = ruledResponse(to: error, for: request) ?? Self.response(in: error) { return (response, nil) }
    if let error = error as? any RespondingError { return (error.response, nil) }
    if let response = request.notes.host?.response(to: error) {
      guard var response = response as? ForeignResponse, response.status.statusClass == .serverError else {
        return (response, nil)
      }
      let incident = IncidentID()
      response.conceal(incident)
      return (response, incident)
    }
    if let error = error as? DecodingError { return (error.problem, nil) }
    if SystemError.isCancellation(error) { return (ServiceUnavailable.stopped, nil) }
    let incident = IncidentID()
    return (SystemError.response(to: error, incident: incident) ?? InternalServerError(incident: incident), incident)
  }
}

extension ErrorMapping {
  /// The response that a rule of the application names; `nil` when none does.
  func ruledResponse(to error: any Error, for request: some RequestFacts) -> (any EncodableResponse)? {
    for rule in rules {
      if let response = rule(error, request) { return response }
    }
    return nil
  }

  /// The response that an error is. Its own type is cast: a cast of `any Error` would try that type first.
  package static func response(in error: some Error) -> (any EncodableResponse)? { error as? any EncodableResponse }
}

extension ServiceUnavailable {
  /// The answer to a request whose work was called off.
  static var stopped: ServiceUnavailable {
    .withoutEstimate().saying("server.stopped")
  }
}

extension ErrorMapping: CustomStringConvertible {
  /// A phrase such as: "2 rules of the application".
  public var description: String {
    switch rules.count {
    case 0: "no rules of the application"
    case 1: "1 rule of the application"
    case let count: "\(count) rules of the application"
    }
  }
}
