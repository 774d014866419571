import TypedResponses

func download() throws {
  // expected-error@+1 {{'init(detail:)' is unavailable: 416 depends on the request. Return 'Representation', which}}
  throw RangeNotSatisfiable()
}
