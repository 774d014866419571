import TypedResponses

func check(_ given: Secret, _ expected: Secret) -> Bool {
  // expected-error@+1 {{binary operator '==' cannot be applied to two 'Secret' operands}}
  given == expected
}
