/// Decides how a thrown error answers the request.
///
/// In this order, the first that applies:
/// 1. the application's rules, in the order in which they were added;
/// 2. an error that is a response itself: a status type, a ``ProblemType``, a ``OneOf`` of errors;
/// 3. an error of the server's framework: its status and its fields, in the same shape as every other error;
/// 4. a `DecodingError`: 400 for content that is not well-formed, else 422 with a pointer to the value;
/// 5. a `CancellationError`: 503, since the server is shutting down or gave up;
/// 6. any other error: 500 with an incident id and without a word of the error, which only observers see.
public struct ErrorMapping: Sendable {
  private var rules: [@Sendable (any Error) -> (any EncodableResponse)?] = []
  private var frameworkRule: @Sendable (any Error) -> (any EncodableResponse)? = { _ in nil }

  /// A mapping without rules of an application.
  public init() {}

  /// Adds a rule for errors of one type, after the rules there are. A rule that returns `nil` leaves the error to the
  /// next one.
  public mutating func map<Failure: Error>(
    _ type: Failure.Type = Failure.self, _ rule: @escaping @Sendable (Failure) -> (any ErrorResponse)?
  ) {
    rules.append { error in (error as? Failure).flatMap(rule) }
  }

  /// Sets how errors of the server's framework are answered.
  package mutating func mapFramework(_ rule: @escaping @Sendable (any Error) -> (any EncodableResponse)?) {
    frameworkRule = rule
  }

  /// The response to an error, and the incident's id when the error's own text has to stay in the log.
  package func response(to error: any Error) -> (response: any EncodableResponse, incident: IncidentID?) {
    for rule in rules {
      if let response = rule(error) { return (response, nil) }
    }
    if let response = error as? any EncodableResponse { return (response, nil) }
    if let response = frameworkRule(error) {
      guard var response = response as? ForeignResponse, response.status.statusClass == .serverError else {
        return (response, nil)
      }
      let incident = IncidentID()
      response.conceal(incident)
      return (response, incident)
    }
    switch error {
    case let error as DecodingError:
      return (error.problem, nil)
    case is CancellationError:
      return (ServiceUnavailable.withoutEstimate(detail: "The server stopped working on the request."), nil)
    default:
      let incident = IncidentID()
      return (InternalServerError(incident: incident), incident)
    }
  }
}

extension InternalServerError {
  /// The answer to an error nobody expected: the client learns the incident's id and nothing else.
  package init(incident: IncidentID) {
    self.init(detail: "The server failed unexpectedly. When you report this, quote incident \(incident).")
    details.setExtension("incident", .string(incident.text))
  }
}
