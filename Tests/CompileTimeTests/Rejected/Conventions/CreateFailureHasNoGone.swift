import TypedResponses

func answer() throws(CreateFailure) {
  // expected-error@+1 {{has no member 'gone'}}
  throw .gone()
}
