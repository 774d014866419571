import TypedResponses

func respond(_ request: some RequestFacts) throws -> EncodedResponse {
  let response = try OK([1]).encode(for: request)
  return response
}
