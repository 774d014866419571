import TypedResponses

func picture(_ idempotency: Idempotency) -> IdempotentPart<RequestContent> {
  // expected-error@+1 {{'idempotent(_:by:)' is unavailable: A key is held against the whole content, so read it first:}}
  .idempotent(.received(accept: "image/png", upTo: 1_000), by: idempotency)
}
