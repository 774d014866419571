import TypedResponses

func replay(_ request: some RequestFacts) throws {
  // expected-error@+2 {{missing argument for parameter 'answering' in call}}
  // expected-error@+1 {{thrown expression type 'TooEarly?' does not conform to 'Error'}}
  throw TooEarly()
}
