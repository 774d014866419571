// Server errors that name an incident: the client learns its id, and the log what happened.

extension InternalServerError {
  /// The answer to an error nobody expected. The client learns the id of the incident and nothing of the error, which
  /// is for the log alone.
  ///
  /// ```swift
  /// func stock() async throws(ReadFailure) -> Int {
  ///   do { return try await askShop() } catch { throw .internalServerError(logging: error) }
  /// }
  /// ```
  public init(logging error: any Error) {
    self.init(incident: IncidentID())
    details.logText = String(describing: error)
  }

  package init(incident: IncidentID) {
    self.init()
    details = .incident(incident, "incident")
  }
}

extension BadGateway {
  /// The answer when another server failed. The client learns the id of the incident and nothing of the error, which is
  /// for the log alone.
  public init(logging error: any Error) {
    self.init(incident: IncidentID())
    details.logText = String(describing: error)
  }

  init(incident: IncidentID) {
    self.init()
    details = .incident(incident, "upstream.unreachable")
  }
}

extension GatewayTimeout {
  /// The answer when waiting for another server ended with an error. The client learns the id of the incident and
  /// nothing of the error, which is for the log alone.
  public init(logging error: any Error) {
    self.init(incident: IncidentID())
    details.logText = String(describing: error)
  }

  init(incident: IncidentID) {
    self.init()
    details = .incident(incident, "upstream.timeout")
  }
}
