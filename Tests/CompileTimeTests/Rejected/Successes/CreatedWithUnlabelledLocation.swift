import TypedResponses

struct User: Encodable { var id: Int }

func create(_ user: User) -> Created<User> {
  // expected-error@+1 {{missing argument label 'location:' in call}}
  Created(user, "/users/\(user.id)")
}
