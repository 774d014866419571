import TypedResponses

struct PublishFailure: NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func publish() throws(PublishFailure) {
  // expected-error@+1 {{has no member 'gone'}}
  throw .gone()
}
