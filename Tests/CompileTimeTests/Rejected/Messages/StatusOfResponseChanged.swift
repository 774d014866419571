import TypedResponses

func respond(_ request: some RequestFacts) throws -> EncodedResponse {
  var response = try NoContent().encode(for: request)
  // expected-error@+1 {{cannot assign to property: 'status' is a 'let' constant}}
  response.status = .ok
  return response
}
