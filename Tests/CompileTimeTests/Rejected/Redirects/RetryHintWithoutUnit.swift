import TypedResponses

func answer() -> SeeOther {
  // expected-error@+1 {{'init(integerLiteral:)' is unavailable: Say the unit: '.seconds(30)'.}}
  SeeOther(location: "/jobs/7", retryAfter: 5)
}
