/// What an observer learns of a failure: more than the client does.
public struct ErrorReport: Sendable {
  /// The error as it was thrown.
  public let error: any Error
  /// The status the client gets.
  public let status: StatusCode
  /// The id the client was told, when the error was not expected.
  public let incident: IncidentID?
  /// The request's method.
  public let method: RequestMethod
  /// The request's target.
  public let target: String

  /// What the log says of the failure: the text that an error response keeps for it, else the error's description.
  ///
  /// It may hold text from inside the server. It is not for clients.
  public var logText: String {
    response?.details.logText ?? String(describing: error)
  }

  package init(error: any Error, status: StatusCode, incident: IncidentID?, method: RequestMethod, target: String) {
    self.error = error
    self.status = status
    self.incident = incident ?? Self.response(in: error)?.details.incident
    self.method = method
    self.target = target
  }

  private var response: (any ErrorResponse)? { Self.response(in: error) }

  /// The response that the error is, or that a set has chosen.
  static func response(in error: any Error) -> (any ErrorResponse)? {
    switch error {
    case let set as any FailureSet: set.response
    case let set as any OutcomeSet: set.response as? any ErrorResponse
    default: error as? any ErrorResponse
    }
  }
}

extension ErrorReport: CustomStringConvertible {
  public var description: String {
    let incident = incident.map { ", incident \($0)" } ?? ""
    return "\(method) \(target): \(status)\(incident): \(logText)"
  }
}
