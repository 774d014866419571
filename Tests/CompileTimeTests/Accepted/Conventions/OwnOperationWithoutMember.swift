import TypedResponses

struct PublishFailure: NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func publish() throws(PublishFailure) {
  throw .conflict(detail: "It is published already.")
}
