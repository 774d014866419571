/// What an observer learns of a failure: more than the client does.
public struct ErrorReport: Sendable {
  /// The error as it was thrown.
  public let error: any Error
  /// The status the client gets, or finds in the content.
  public let status: StatusCode
  /// The status of the response. It is not ``status`` where only the content tells of the failure: 200 for a job that
  /// failed, 207 for an item of a batch.
  public let responseStatus: StatusCode
  /// The request's method.
  public let method: RequestMethod
  /// The request's target. It may hold what no log should: see ``path``.
  public let target: String
  /// What is noted about the request.
  public let notes: RequestNotes

  private let givenAnswer: (any EncodableResponse)?
  private let givenIncident: IncidentID?

  package init(
    error: any Error, answer: (any EncodableResponse)? = nil, status: StatusCode,
    within responseStatus: StatusCode? = nil,
    incident: IncidentID?, method: RequestMethod, target: String, notes: RequestNotes = RequestNotes()
  ) {
    self.error = error
    givenAnswer = answer
    self.status = status
    self.responseStatus = responseStatus ?? status
    givenIncident = incident
    self.method = method
    self.target = target
    self.notes = notes
  }

  /// The error as a response. It is looked for when it is asked for: few reports are read, and it takes as long as to
  /// encode it. Who reads several parts asks once.
  var answer: (any ErrorResponse)? { givenAnswer.flatMap(Self.response) ?? Self.response(in: error) }

  /// The id the client was told, when the error was not expected.
  public var incident: IncidentID? { incident(answer) }

  func incident(_ answer: (any ErrorResponse)?) -> IncidentID? { givenIncident ?? answer?.details.incident }

  /// The response that the value is, or that a set has chosen.
  package static func response(in value: Any) -> (any ErrorResponse)? {
    // The most frequent first: a cast that fails takes as long as one that does not.
    switch value {
    case let error as any ErrorResponse: error
    case let set as any FailureSet: set.response
    case let set as any OutcomeSet: set.response as? any ErrorResponse
    default: nil
    }
  }
}

extension ErrorReport {
  /// Whether only the content tells of the failure, under a status that says nothing of it.
  var isInContent: Bool { responseStatus != status }

  /// The target without its query, in which tokens and personal data may stand.
  public var path: Substring { target.withoutQuery }

  /// The type of the problem document; `about:blank` where it says no more than the status.
  public var problemType: ProblemTypeURI { Self.problemType(of: answer) }

  static func problemType(of answer: (any ErrorResponse)?) -> ProblemTypeURI {
    answer.map { type(of: $0).problemType } ?? .blank
  }

  /// What kind of failure it is, in one of few words: the problem's type where it has one of its own, else the status as
  /// text. When content broke off, the name of the error's type.
  ///
  /// It is the attribute `error.type` of OpenTelemetry.
  public var errorType: String { errorType(problemType) }

  func errorType(_ problemType: ProblemTypeURI) -> String {
    guard status.isError else { return "\(Swift.type(of: error))" }
    return problemType.isBlank ? "\(status.code)" : problemType.reference.text
  }

  /// The key of the detail that the client got, such as `user.missing`: what ``StatusError/message(_:_:)`` set, or the
  /// key of one of this package's own details.
  public var detailKey: String? {
    guard let details = answer?.details else { return nil }
    return details.message?.key ?? details.detail.flatMap(ValidationFailed.messageKey)
  }

  /// The codes of the faults in the client's input, each once, in the order in which they were found.
  public var faultCodes: [String] { Self.faultCodes(of: answer) }

  static func faultCodes(of answer: (any ErrorResponse)?) -> [String] {
    guard let failed = answer as? ValidationFailed else { return [] }
    return failed.fields.map(\.code).reduce(into: []) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
  }

  /// The text that an error response keeps for the log; `nil` when it has none.
  public var keptText: String? { answer?.details.logText }

  /// What the log says of the failure: the text that an error response keeps for it, else the error's description.
  ///
  /// It may hold text from inside the server. It is not for clients.
  public var logText: String {
    if let keptText { return keptText }
    if let response = Self.response(in: error) { return response.description }
    return String(describing: error)
  }
}

extension ErrorReport: CustomStringConvertible {
  public var description: String { line(of: target) }

  /// The description, with this in place of the target.
  func line(of target: some StringProtocol) -> String {
    let incident = incident.map { ", incident \($0)" } ?? ""
    let outer = isInContent ? "\(responseStatus) tells of " : ""
    return "\(method) \(target): \(outer)\(status)\(incident): \(logText)"
  }
}
