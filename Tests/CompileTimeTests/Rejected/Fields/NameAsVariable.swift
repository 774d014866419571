import TypedResponses

func show(_ name: String) -> OK<String> {
  // expected-error@+1 {{cannot convert value of type 'String' to expected argument type 'OptionalFieldName'}}
  OK("hello").with(name, "yes")
}
