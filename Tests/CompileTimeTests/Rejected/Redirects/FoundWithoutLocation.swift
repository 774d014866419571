import TypedResponses

func answer() -> Found {
  // expected-error@+1 {{missing argument for parameter 'location' in call}}
  Found()
}
