import TypedResponses

struct User: Encodable { var id: Int }

func create(_ user: User) -> Created<User> {
  var response = Created(user, location: "/users/\(user.id)")
  // expected-error@+1 {{cannot assign to property: 'location' is a 'let' constant}}
  response.location = nil
  return response
}
