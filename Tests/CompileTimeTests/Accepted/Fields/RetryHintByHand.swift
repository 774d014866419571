import TypedResponses

func show() throws {
  throw ServiceUnavailable(retryAfter: .seconds(30))
}
