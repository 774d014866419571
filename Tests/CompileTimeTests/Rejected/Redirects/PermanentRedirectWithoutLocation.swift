import TypedResponses

func answer() -> PermanentRedirect {
  // expected-error@+1 {{missing argument for parameter 'location' in call}}
  PermanentRedirect()
}
