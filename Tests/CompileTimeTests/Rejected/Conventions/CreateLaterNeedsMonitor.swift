import TypedResponses

func answer() -> CreateResult<String> {
  // expected-error@+1 {{missing argument for parameter 'monitor' in call}}
  .accepted("queued")
}
