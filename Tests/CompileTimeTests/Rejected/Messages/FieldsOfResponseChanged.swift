import TypedResponses

func respond(_ request: some RequestFacts) throws -> EncodedResponse {
  var response = try NoContent().encode(for: request)
  // expected-error@+1 {{cannot use mutating member on immutable value: 'fields' setter is inaccessible}}
  response.fields.append(.referrerPolicy, "no-referrer")
  return response
}
