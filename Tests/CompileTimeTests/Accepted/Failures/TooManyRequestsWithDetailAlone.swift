import TypedResponses

func limit() throws {
  throw TooManyRequests(retryAfter: .seconds(30), detail: "Slow down.")
}
