import TypedResponses

struct User: Encodable { var id: Int }

func read(_ user: User) -> ReadResult<User> {
  // expected-error@+1 {{cannot convert return expression of type 'User' to return type 'ReadResult<User>'}}
  user
}

func show(_ user: User) -> OK<User> {
  // expected-error@+1 {{cannot convert return expression of type 'User' to return type 'OK<User>'}}
  user
}

func greet(_ name: String) -> OK<String> {
  // expected-error@+1 {{cannot convert return expression of type 'String' to return type 'OK<String>'}}
  "Hello, \(name)!"
}

// expected-note@+1 {{opaque return type declared here}}
func count() -> some EncodableResponse {
  // expected-error@+1 {{return type of global function 'count()' requires that 'Int' conform to 'EncodableResponse'}}
  42
}

func find() -> OneOf<OK<User>, NoContent> {
  // expected-error@+1 {{cannot convert return expression of type 'NotFound' to return type 'OneOf<OK<User>, NoContent>'}}
  NotFound()
}
