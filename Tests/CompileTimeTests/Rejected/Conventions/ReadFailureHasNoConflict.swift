import TypedResponses

func answer() throws(ReadFailure) {
  // expected-error@+1 {{has no member 'conflict'}}
  throw .conflict()
}
