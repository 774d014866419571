// MARK: - What a log says

extension ErrorReport {
  /// Whether the server has to answer for it, which a log says at level error: 500, 502 and the like, and content that
  /// broke off. What the client could have known better is information, and so is a 501 or 505, which anybody can cause.
  ///
  /// ``StatusRegistration/signal`` tells it of each status.
  public var isIncident: Bool {
    switch status.statusClass {
    case .clientError: false
    case .serverError: status.registration.signal == .incident
    default: true
    }
  }

  /// The sentence of a line in a log: the status with the detail's key, or with the text that the error keeps for the log.
  public var logMessage: String {
    guard status.isError else { return "The content of a response broke off after \(status) was sent." }
    let reason = isIncident ? keptText : detailKey
    let text = reason.map { "\(status): \($0)" } ?? status.description
    return isInContent ? "\(responseStatus) tells of \(text)" : text
  }

  /// What else belongs into the line, by the names of OpenTelemetry's
  /// [semantic conventions](https://opentelemetry.io/docs/specs/semconv/http/http-spans/); those that begin with `problem.`
  /// are this package's own.
  ///
  /// The query of the target is left out, since tokens and personal data stand there, and so is the detail, which may
  /// repeat what the client sent: its key in ``logMessage`` tells which one it was.
  ///
  /// With swift-log it is `metadata: report.attributes.mapValues { .string($0) }`.
  public var attributes: [String: String] {
    let answer = answer
    let problemType = Self.problemType(of: answer)
    var attributes = [
      "http.request.method": method.semanticName, "http.response.status_code": "\(responseStatus.code)",
      "url.path": String(path), "error.type": errorType(problemType),
    ]
    attributes["http.route"] = notes.route
    attributes["network.protocol.version"] = notes.protocolVersion
    attributes["trace_id"] = notes.traceID
    attributes["incident"] = incident(answer)?.text
    if !problemType.isBlank { attributes["problem.type"] = problemType.reference.text }
    let codes = Self.faultCodes(of: answer)
    if !codes.isEmpty { attributes["problem.faults"] = codes.joined(separator: ", ") }
    return attributes
  }
}
