import TypedResponses

func download() throws {
  // expected-error@+1 {{'UnsatisfiableRange' initializer is inaccessible due to 'package' protection level}}
  throw RangeNotSatisfiable(UnsatisfiableRange(completeLength: 1000))
}
