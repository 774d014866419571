import TypedResponses

struct PublishFailure: NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func publish(_ preconditions: Preconditions, _ version: ResourceVersion) throws(PublishFailure) {
  // expected-error@+2 {{instance method 'require(match:or:)' requires that 'PublishFailure' conform to 'PreconditionFailedMember'}}
  // expected-error@+1 {{instance method 'require(match:or:)' requires that 'PublishFailure' conform to 'PreconditionRequiredMember'}}
  try preconditions.require(match: version, or: PublishFailure.self)
  // expected-error@+1 {{instance method 'check(against:or:)' requires that 'PublishFailure' conform to 'PreconditionFailedMember'}}
  try preconditions.check(against: .exists(version), or: PublishFailure.self)
}
