import TypedResponses

func respond(_ request: some RequestFacts) throws -> EncodedResponse {
  var response = try NoContent().encode(for: request)
  // expected-error@+1 {{cannot assign to property: 'content' setter is inaccessible}}
  response.content = .bytes([1])
  return response
}
