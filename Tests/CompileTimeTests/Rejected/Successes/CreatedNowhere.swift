import TypedResponses

func create() -> Created<Never> {
  // expected-error@+1 {{no exact matches in call to initializer }}
  Created(location: nil)
}
