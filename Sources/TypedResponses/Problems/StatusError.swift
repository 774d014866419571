/// An error response that is named for its status and says no more than the status does, unless given a detail.
public protocol StatusError: ErrorResponse, ExtensibleResponse {
  /// What is said of this occurrence.
  var details: ProblemDetails { get set }
}

extension StatusError {
  public var additionalFields: AdditionalFields {
    get { details.additionalFields }
    set { details.additionalFields = newValue }
  }

  /// This error with the URI reference that names this one occurrence (`instance`,
  /// [RFC 9457 §3.1.5](https://www.rfc-editor.org/rfc/rfc9457#section-3.1.5)).
  public consuming func instance(_ reference: URIReference) -> Self {
    details.instance = reference
    return self
  }

  /// This error with an extension member; a member of the same name is replaced.
  public consuming func member(_ name: ProblemMemberName, _ value: JSONValue) -> Self {
    details.setExtension(name, value)
    return self
  }

  /// This error with the key and the arguments by which its detail is found in other languages.
  public consuming func message(_ key: String, _ arguments: [String: JSONValue] = [:]) -> Self {
    details.message = ProblemMessage(key, arguments)
    return self
  }

  /// This error with a text for the log, which no client ever sees. Observers get it in ``ErrorReport/logText``.
  public consuming func logging(_ text: String) -> Self {
    details.logText = text
    return self
  }

  /// This error with another one for the log, which no client ever sees.
  public consuming func logging(_ error: any Error) -> Self {
    logging(String(describing: error))
  }
}
