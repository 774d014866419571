import TypedResponses

struct PublishFailure: NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func check() throws(PublishFailure) {
  // expected-error@+1 {{'ChosenFailure' initializer is inaccessible due to 'internal' protection level}}
  throw .init(chosen: ChosenFailure(Forbidden()))
}
