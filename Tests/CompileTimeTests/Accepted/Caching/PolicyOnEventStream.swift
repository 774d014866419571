import TypedResponses

func list(_ users: AsyncStream<String>) -> some EncodableResponse {
  JSONStream(users).caching(.public(maxAge: .seconds(60)))
}
