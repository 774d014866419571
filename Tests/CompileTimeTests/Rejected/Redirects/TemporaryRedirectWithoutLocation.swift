import TypedResponses

func answer() -> TemporaryRedirect {
  // expected-error@+1 {{missing argument for parameter 'location' in call}}
  TemporaryRedirect()
}
