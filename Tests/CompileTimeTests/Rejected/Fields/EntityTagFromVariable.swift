import TypedResponses

func tag(_ text: String) throws -> EntityTag {
  // expected-error@+1 {{cannot convert value of type 'String' to expected argument type 'StaticString'}}
  EntityTag.strong(text)
}
