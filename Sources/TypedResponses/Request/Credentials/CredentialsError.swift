/// Tells why the field `Authorization` of a request cannot be read. Never says what stands in it.
///
/// Where a handler lets it through, the answer is 400. The schemes of this package add their challenge to that.
public struct CredentialsError: RespondingError, Sendable, Hashable {
  let message: ProblemMessage

  public var response: any ErrorResponse { BadRequest().saying(message) }

  private init(_ message: ProblemMessage) {
    self.message = message
  }

  /// The field was sent more than once, or has more than one scheme: nobody can tell which counts.
  public static var several: CredentialsError {
    CredentialsError(ProblemMessage("credentials.several"))
  }

  /// The field does not have the form of a scheme with its data.
  public static var malformed: CredentialsError {
    CredentialsError(ProblemMessage("credentials.malformed"))
  }

  /// The field is longer than the server takes.
  static func tooLong(_ limit: Int) -> CredentialsError {
    CredentialsError(ProblemMessage("credentials.too_long", ["maximum": .integer(Int64(limit))]))
  }
}

extension CredentialsError: CustomStringConvertible {
  /// A sentence such as: "The field Authorization has to be sent once, with one scheme."
  public var description: String { message.english ?? message.key }
}
