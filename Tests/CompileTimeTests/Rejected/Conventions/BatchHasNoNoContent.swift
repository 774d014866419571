import TypedResponses

func answer() -> BatchResult<String> {
  // expected-error@+1 {{has no member 'noContent'}}
  .noContent
}
