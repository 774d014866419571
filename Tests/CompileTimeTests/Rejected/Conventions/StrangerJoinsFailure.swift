import TypedResponses

func answer() throws(CreateFailure) {
  // expected-error@+1 {{'init(_:)' is unavailable: The set does not name 'Gone'. Add 'GoneMember' to the set's declaration, or fail with a status that it names.}}
  throw CreateFailure(Gone())
}
