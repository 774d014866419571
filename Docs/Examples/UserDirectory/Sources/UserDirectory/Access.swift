import TypedResponses

/// Who is asking, as far as a bearer token tells.
struct Profile: Encodable, Sendable {
  let name: String
  let scopes: [String]
}

/// The API's tokens; they are in the README.
enum Access {
  private static let profiles = [
    "ada-may-read": Profile(name: "Ada", scopes: ["profile"]),
    "eve-may-read": Profile(name: "Eve", scopes: ["profile"]),
    "bob-may-not": Profile(name: "Bob", scopes: []),
  ]

  static func profile(authorization: String?) throws(OneOf<Unauthorized, Forbidden>) -> OK<Profile> {
    guard let token = authorization.flatMap(bearerToken) else {
      throw .of(Unauthorized(challenge: .bearer(realm: "users"), detail: "Send an access token."))
    }
    guard let profile = profiles[token] else {
      throw .of(
        Unauthorized(
          challenge: .bearer(realm: "users", error: .invalidToken), detail: "The access token is not valid."))
    }
    guard profile.scopes.contains("profile") else {
      throw .of(
        Forbidden(
          challenge: .bearer(realm: "users", scope: "profile"),
          detail: "The access token lacks the scope 'profile'."))
    }
    return OK(profile).caching(.maxAge(.seconds(10)))
  }

  private static func bearerToken(_ authorization: String) -> String? {
    let parts = authorization.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1])
  }
}
