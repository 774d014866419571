import TypedResponses

func respond() -> EncodedResponse {
  // expected-error@+1 {{'EncodedResponse' initializer is inaccessible due to 'package' protection level}}
  EncodedResponse(status: .ok, fields: HeaderFields(), content: .none)
}
