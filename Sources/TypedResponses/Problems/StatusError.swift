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
  public func instance(_ reference: URIReference) -> Self {
    var copy = self
    copy.details.instance = reference
    return copy
  }

  /// This error with an extension member; a member of the same name is replaced.
  public func member(_ name: ProblemMemberName, _ value: JSONValue) -> Self {
    var copy = self
    copy.details.setExtension(name, value)
    return copy
  }

  /// This error with the key and the arguments by which its detail is found in other languages.
  public func message(_ key: String, _ arguments: [String: JSONValue] = [:]) -> Self {
    var copy = self
    copy.details.message = ProblemMessage(key, arguments)
    return copy
  }

  /// This error with a text for the log, which no client ever sees.
  public func logging(_ text: String) -> Self {
    var copy = self
    copy.details.logText = text
    return copy
  }
}
