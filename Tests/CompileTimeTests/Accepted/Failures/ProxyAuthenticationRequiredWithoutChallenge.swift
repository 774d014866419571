import TypedResponses

func check() throws {
  throw ProxyAuthenticationRequired(challenge: .basic(realm: "proxy"))
}
