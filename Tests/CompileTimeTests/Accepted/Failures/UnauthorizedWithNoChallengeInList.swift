import TypedResponses

func check() throws {
  throw Unauthorized(challenge: .bearer(realm: "api"), .basic(realm: "api"))
}
