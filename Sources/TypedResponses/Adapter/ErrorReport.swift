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
    (error as? any ErrorResponse)?.details.logText ?? String(describing: error)
  }

  package init(error: any Error, status: StatusCode, incident: IncidentID?, method: RequestMethod, target: String) {
    self.error = error
    self.status = status
    self.incident = incident
    self.method = method
    self.target = target
  }
}
