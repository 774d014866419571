import TypedResponses

struct PublishFailure: PreconditionMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func publish(_ preconditions: Preconditions, _ version: ResourceVersion) throws(PublishFailure) {
  do {
    try preconditions.require(match: version)
  } catch {
    throw .init(error)
  }
}
