import TypedResponses

func answer() -> ReadResult<String> {
  // expected-error@+1 {{'ChosenResult' initializer is inaccessible due to 'internal' protection level}}
  ReadResult(chosen: ChosenResult(NoContent()))
}
