import TypedResponses

struct User: Encodable { var id: Int }

func create(_ user: User) -> Created<User> {
  Created(user, location: "/users/\(user.id)")
}
