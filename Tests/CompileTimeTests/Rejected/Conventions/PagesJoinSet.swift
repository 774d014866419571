import TypedResponses

struct PublishFailure: NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func list(_ request: some RequestFacts) throws(PublishFailure) {
  // expected-error@+1 {{initializer 'init(_:limits:usual:or:)' requires that 'PublishFailure' conform to 'ValidationFailedMember'}}
  _ = try PageRequest(request, or: PublishFailure.self)
}
