import TypedResponses

func check() throws {
  // expected-error@+1 {{'PayloadTooLarge' has been renamed to 'ContentTooLarge'}}
  throw PayloadTooLarge()
}
