import TypedResponses

func status() -> StatusCode? {
  // expected-error@+1 {{extraneous argument label 'registered:' in call}}
  StatusCode(registered: 520)
}
