import TypedResponses

func show(_ shard: Int) -> OK<String> {
  // expected-error@+1 {{cannot convert value of type 'String' to expected argument type 'OptionalFieldName'}}
  OK("hello").with("X-Shard-\(shard)", "yes")
}
