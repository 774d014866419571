import TypedResponses

func answer() -> CreateResult<String> {
  // expected-error@+1 {{missing argument label 'location:' in call}}
  .created("Ada")
}
