import TypedResponses

func create() -> Created<Never> {
  // expected-error@+1 {{missing argument for parameter 'location' in call}}
  Created()
}
