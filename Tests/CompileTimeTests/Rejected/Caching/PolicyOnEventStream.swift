import TypedResponses

func watch(_ events: AsyncStream<ServerSentEvent>) -> some EncodableResponse {
  // expected-error@+1 {{Caches must not store this response, so it takes no policy.}}
  EventStream(events).caching(.public(maxAge: .seconds(60)))
}
