import TypedResponses

func stored(_ error: PreconditionRequired) -> PreconditionRequired {
  // expected-error@+1 {{Caches must not store this response, so it takes no policy.}}
  error.caching(.private(maxAge: .seconds(60)))
}
