import TypedResponses

func respond(_ request: some RequestFacts) throws -> EncodedResponse {
  let response = try NoContent().with(.referrerPolicy, "no-referrer").encode(for: request)
  return response
}
