import TypedResponses

func submit() -> ResetContent {
  // expected-error@+1 {{'init(_:)' is unavailable: 205 Reset Content has no content. Use 'OK(_:)' to send some.}}
  ResetContent("thank you")
}
