import TypedResponses

func answer() throws(SignInFailure) {
  throw .unauthorized(challenge: .bearer(realm: "api"))
}
