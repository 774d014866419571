import TypedResponses

func retire(since date: HTTPDate, until end: HTTPDate) -> DeprecationPolicy {
  DeprecationPolicy(
    of: "/v1", since: date, explainedAt: "https://example.com/moving", until: end,
    policyAt: "https://example.com/sunset")
}

func warn(since date: HTTPDate) -> DeprecationPolicy {
  DeprecationPolicy(of: "/v1", since: date, explainedAt: "https://example.com/moving")
}
