import TypedResponses

func check() throws {
  throw Unauthorized(challenge: .bearer(scope: "orders:read"))
}
