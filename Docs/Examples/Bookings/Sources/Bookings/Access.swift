import TypedResponses

/// Somebody with a token.
struct Account: Sendable {
  let name: String
  let scopes: [String]
}

/// Who is asking, and whether they may: the part of a request that holds a token with the scopes that an operation needs.
///
/// A scope that is missing is a 403 here. What is sent follows the profile of the pipeline, which conceals it as 404.
struct Access: RequestPart {
  private let scheme: BearerAuthentication
  private let accounts: [String: Account]

  /// The tokens of the README.
  static let example = Access(
    scheme: BearerAuthentication(realm: "bookings"),
    accounts: [
      "ada-may-book": Account(name: "ada", scopes: ["bookings:read", "bookings:write"]),
      "eve-may-book": Account(name: "eve", scopes: ["bookings:read", "bookings:write"]),
      "bob-may-look": Account(name: "bob", scopes: ["bookings:read"]),
    ])

  /// The same for operations that need this scope.
  func needing(_ scope: BearerScope) -> Access {
    Access(scheme: scheme.needing(scope), accounts: accounts)
  }

  var facts: [RequestPartFact] {
    [
      .credentials(scheme.challenges), .failure(Unauthorized.self), .failure(BadRequest.self),
      .failure(Forbidden.self),
    ]
  }

  func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> Account? {
    let token = try scheme.credentials(of: input.facts)
    guard let account = accounts[token.text] else { throw scheme.invalidToken("The token is not known.") }
    try scheme.checkScope(account.scopes)
    return account
  }
}

/// An account of which a quota is taken, whether the rest of the request is right or not.
struct CountedAccess: RequestPart {
  let access: Access
  let meter: QuotaMeter

  struct Value: Sendable {
    let account: Account
    let quota: Quota
  }

  var facts: [RequestPartFact] {
    access.facts + [
      .failure(QuotaExceeded.self), .failure(ServiceUnavailable.self), .field(.rateLimit), .field(.rateLimitPolicy),
    ]
  }

  func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> Value? {
    guard let account = try await access.read(input, noting: &errors) else { return nil }
    return Value(account: account, quota: try await meter.take(from: account.name))
  }
}
