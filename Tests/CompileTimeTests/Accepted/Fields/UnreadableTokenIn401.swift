import TypedResponses

func check() throws {
  throw BadRequest(challenge: .bearer(realm: "api"))
}
