import TypedResponses

func details() -> ProblemDetails {
  // expected-error@+2 {{extraneous argument label 'status:' in call}}
  // expected-error@+1 {{cannot convert value of type 'Int' to expected argument type 'String'}}
  ProblemDetails(status: 500)
}
