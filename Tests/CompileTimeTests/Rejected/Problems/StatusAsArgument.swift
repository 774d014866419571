import TypedResponses

func conflict() -> Conflict {
  // expected-error@+1 {{extra argument 'status' in call}}
  Conflict(status: 410)
}
