import TypedResponses

struct PublishFailure: PreconditionFailedMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func publish(_ preconditions: Preconditions, _ version: ResourceVersion) throws(PublishFailure) {
  do {
    try preconditions.require(match: version)
  } catch {
    // expected-error@+1 {{'init(_:)' is unavailable: Say for each case how it joins the set: 'throw error.fold { .init($0) } _: { .init($0) }', one closure a case.}}
    throw .init(error)
  }
}
