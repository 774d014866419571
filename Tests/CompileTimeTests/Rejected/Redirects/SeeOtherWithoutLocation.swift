import TypedResponses

func answer() -> SeeOther {
  // expected-error@+1 {{missing argument for parameter 'location' in call}}
  SeeOther()
}
