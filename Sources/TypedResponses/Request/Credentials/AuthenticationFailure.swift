/// Tells what a request lacks to be authenticated by a scheme.
public struct AuthenticationFailure: RespondingError {
  /// The answer where credentials are missing, or where what cannot be read counts as wrong.
  public let unauthorized: Unauthorized
  /// The answer where credentials came that cannot be read; `nil` where none came.
  public let badRequest: BadRequest?

  /// What a scheme found.
  public init(_ unauthorized: Unauthorized, badRequest: BadRequest? = nil) {
    self.unauthorized = unauthorized
    self.badRequest = badRequest
  }

  /// The answer.
  public var response: any ErrorResponse {
    if let badRequest { badRequest } else { unauthorized }
  }
}

extension AuthenticationFailure: CustomStringConvertible {
  /// The response that it stands for.
  public var description: String { "\(response)" }
}
