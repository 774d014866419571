import TypedResponses

func answer(_ error: any ErrorResponse) throws(OneOf<NotFound, Gone>) {
  // expected-error@+1 {{'of' is unavailable: This outcome is not in the declared list. Return or throw one that is,}}
  throw .of(error)
}
