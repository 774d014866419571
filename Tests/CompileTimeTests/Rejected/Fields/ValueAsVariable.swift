import TypedResponses

func show(_ policy: String) -> OK<String> {
  // expected-error@+1 {{cannot convert value of type 'String' to expected argument type 'FieldValue'}}
  OK("hello").with(.referrerPolicy, policy)
}
