import TypedResponses

func respond(_ request: some RequestFacts) throws -> EncodedResponse {
  let response = try OK("done").encode(for: request)
  return response
}
