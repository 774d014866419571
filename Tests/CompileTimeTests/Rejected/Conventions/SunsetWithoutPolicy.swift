import TypedResponses

func retire(since date: HTTPDate, until end: HTTPDate) -> DeprecationPolicy {
  // expected-error@+1 {{missing argument for parameter 'policyAt' in call}}
  DeprecationPolicy(of: "/v1", since: date, explainedAt: "https://example.com/moving", until: end)
}

func warn(since date: HTTPDate) -> DeprecationPolicy {
  // expected-error@+1 {{missing argument for parameter 'explainedAt' in call}}
  DeprecationPolicy(of: "/v1", since: date)
}
