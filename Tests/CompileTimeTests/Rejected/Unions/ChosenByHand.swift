import TypedResponses

func answer() -> OneOf<NoContent, SeeOther> {
  // expected-error@+3 {{extra argument 'at' in call}}
  // expected-error@+2 {{generic parameter 'each Other' could not be inferred}}
  // expected-error@+1 {{cannot convert value of type 'NotFound' to expected argument type}}
  OneOf(chosen: NotFound(), at: 0)
}
