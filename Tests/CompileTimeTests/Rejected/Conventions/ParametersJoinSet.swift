import TypedResponses

struct PublishFailure: NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func publish(_ id: Substring?) throws(PublishFailure) -> Int {
  // expected-error@+1 {{referencing instance method 'integer(_:_:in:)' on 'ParameterDemands' requires that 'PublishFailure' conform to 'ValidationFailedMember'}}
  try ParameterDemands(or: PublishFailure.self).integer(.path("id"), id, in: 1...9)
}
