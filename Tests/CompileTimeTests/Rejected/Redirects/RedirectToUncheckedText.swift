import TypedResponses

func answer(to text: String) -> SeeOther {
  // expected-error@+1 {{cannot convert value of type 'String' to expected argument type 'Location'}}
  SeeOther(location: text)
}
