import TypedResponses

func serve() throws {
  throw ServiceUnavailable.withoutEstimate()
}
