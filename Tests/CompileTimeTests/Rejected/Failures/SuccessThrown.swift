import TypedResponses

struct User: Encodable { var id: Int }

func show(_ user: User) throws {
  // expected-error@+1 {{thrown expression type 'OK<User>' does not conform to 'Error'}}
  throw OK(user)
}
