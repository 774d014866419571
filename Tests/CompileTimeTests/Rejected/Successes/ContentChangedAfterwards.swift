import TypedResponses

struct User: Encodable { var id: Int }

func show(_ user: User) -> OK<User> {
  var response = OK(user)
  // expected-error@+1 {{cannot assign to property: 'content' is a 'let' constant}}
  response.content = User(id: 1)
  return response
}
