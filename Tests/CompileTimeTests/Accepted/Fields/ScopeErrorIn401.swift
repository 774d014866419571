import TypedResponses

func check() throws {
  throw Forbidden(challenge: .bearer(realm: "api", scope: "orders:write"))
}
