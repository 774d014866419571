import TypedResponses

func answer() -> ReadResult<String> {
  // expected-error@+1 {{has no member 'noContent'}}
  .noContent
}
