import TypedResponses

func check() throws {
  let failure = Unauthorized(challenge: .bearer(realm: "api"))
  throw failure
}
