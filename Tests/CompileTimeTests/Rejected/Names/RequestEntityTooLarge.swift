import TypedResponses

func check() throws {
  // expected-error@+1 {{'RequestEntityTooLarge' has been renamed to 'ContentTooLarge'}}
  throw RequestEntityTooLarge()
}
