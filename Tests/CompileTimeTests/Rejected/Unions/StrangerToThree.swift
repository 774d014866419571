import TypedResponses

func show() throws(OneOf<NotFound, Forbidden, Gone>) {
  // expected-error@+1 {{'of' is unavailable: This outcome is not in the declared list. Return or throw one that is,}}
  throw .of(Conflict())
}
