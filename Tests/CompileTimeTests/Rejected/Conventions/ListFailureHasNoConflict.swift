import TypedResponses

func answer() throws(ListFailure) {
  // expected-error@+1 {{has no member 'conflict'}}
  throw .conflict()
}
