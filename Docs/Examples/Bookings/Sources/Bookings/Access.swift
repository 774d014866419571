import Hummingbird
import TypedResponses
import TypedResponsesHummingbird

/// Somebody with a token.
struct Account: Sendable {
  let name: String
  let scopes: [String]
}

/// Who is asking, and whether they may.
struct Access: Sendable {
  private static let bearer = BearerAuthentication(realm: "bookings")
  let accounts: [String: Account]

  /// The tokens of the README.
  static let example = Access(accounts: [
    "ada-may-book": Account(name: "ada", scopes: ["bookings:read", "bookings:write"]),
    "eve-may-book": Account(name: "eve", scopes: ["bookings:read", "bookings:write"]),
    "bob-may-look": Account(name: "bob", scopes: ["bookings:read"]),
  ])

  /// The account of the token in the request, which has all of these scopes.
  ///
  /// A scope that is missing is a 403 here. What is sent follows the profile of the pipeline, which conceals it as 404.
  func account<F: UnauthorizedMember & BadRequestMember & ForbiddenMember>(
    of request: Request, needing scope: BearerScope, or _: F.Type
  ) throws(F) -> Account {
    let scheme = Self.bearer.needing(scope)
    let token = try scheme.credentials(of: request.facts, or: F.self)
    guard let account = accounts[token.text] else { throw .init(scheme.invalidToken("The token is not known.")) }
    try scheme.checkScope(account.scopes, or: F.self)
    return account
  }
}
