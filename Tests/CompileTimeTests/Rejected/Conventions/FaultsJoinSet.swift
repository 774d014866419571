import TypedResponses

struct PublishFailure: NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func publish(_ faults: [FieldError], _ errors: FieldErrors) throws(PublishFailure) {
  // expected-error@+1 {{instance method 'refuse(or:)' requires that 'PublishFailure' conform to 'ValidationFailedMember'}}
  try faults.refuse(or: PublishFailure.self)
  // expected-error@+1 {{thrown expression type 'ValidationFailed' cannot be converted to error type 'PublishFailure'}}
  try errors.refuse()
}
