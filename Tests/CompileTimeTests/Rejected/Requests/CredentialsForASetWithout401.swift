import TypedResponses

struct PublishFailure: NotFoundMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func check(_ request: RequestHead) throws(PublishFailure) {
  // expected-error@+1 {{requires that 'PublishFailure' conform to 'UnauthorizedMember'}}
  _ = try BearerAuthentication(realm: "api").credentials(of: request, or: PublishFailure.self)
}
