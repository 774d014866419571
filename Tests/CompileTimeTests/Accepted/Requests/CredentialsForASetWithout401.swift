import TypedResponses

struct PublishFailure: NotFoundMember, UnauthorizedMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func check(_ request: RequestHead) throws(PublishFailure) {
  _ = try BearerAuthentication(realm: "api").credentials(of: request, or: PublishFailure.self)
}
