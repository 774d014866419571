import TypedResponses

func answer() -> OneOf<NoContent, SeeOther> {
  // expected-error@+1 {{'OneOf<repeat each Case>' initializer is inaccessible due to 'fileprivate' protection level}}
  OneOf(chosen: NotFound())
}
