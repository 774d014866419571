import TypedResponses

/// Who is asking, as far as a bearer token tells.
struct Profile: Codable, Sendable {
  let name: String
  let scopes: [String]
}

/// The API's tokens; they are in the README.
enum Access {
  static let scheme = BearerAuthentication(realm: "users")

  private static let profiles = [
    "ada-may-read": Profile(name: "Ada", scopes: ["profile"]),
    "eve-may-read": Profile(name: "Eve", scopes: ["profile"]),
    "bob-may-not": Profile(name: "Bob", scopes: []),
  ]

  static func profile(_ token: Secret) throws(OneOf<Unauthorized, Forbidden>) -> OK<Profile> {
    guard let profile = profiles[token.text] else {
      throw .of(scheme.invalidToken("The access token is not valid."))
    }
    do { try scheme.needing("profile").checkScope(profile.scopes) } catch { throw .of(error) }
    return OK(profile).caching(.maxAge(.seconds(10)))
  }
}
