/// The credentials of the request, as an ``AuthenticationScheme`` reads them.
public struct CredentialsPart<Scheme: AuthenticationScheme>: RequestPart {
  private let scheme: Scheme

  fileprivate init(_ scheme: Scheme) {
    self.scheme = scheme
  }

  public var facts: [RequestPartFact] {
    [.credentials(scheme.challenges), .failure(Unauthorized.self), .failure(BadRequest.self)]
  }

  public func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> Scheme.Value? {
    try scheme.read(input.facts)
  }
}

extension RequestPart {
  /// Credentials of this scheme; without them the answer is a 401 with its challenge.
  public static func credentials<Scheme: AuthenticationScheme>(_ scheme: Scheme) -> Self
  where Self == CredentialsPart<Scheme> {
    CredentialsPart(scheme)
  }
}

extension AuthenticationScheme {
  /// What the scheme asks of a request that has no credentials at all.
  public var challenges: [Challenge] {
    do throws(AuthenticationFailure) {
      _ = try read(RequestHead())
      return []
    } catch {
      return error.unauthorized.challenges
    }
  }
}
