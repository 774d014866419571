import TypedResponses

func serve() throws {
  throw ServiceUnavailable(retryAfter: .after(.milliseconds(400)))
}
