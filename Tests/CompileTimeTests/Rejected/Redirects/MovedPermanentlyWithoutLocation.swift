import TypedResponses

func answer() -> MovedPermanently {
  // expected-error@+1 {{missing argument for parameter 'location' in call}}
  MovedPermanently()
}
