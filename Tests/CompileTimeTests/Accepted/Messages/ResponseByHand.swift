import TypedResponses

func respond(_ request: some RequestFacts) throws -> EncodedResponse {
  try NoContent().encode(for: request)
}
