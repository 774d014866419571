import TypedResponses

func options() -> OptionsAnswer {
  // expected-error@+1 {{Caches must not store this response, so it takes no policy.}}
  OptionsAnswer(allow: [.get]).caching(.private(maxAge: .seconds(60)))
}
