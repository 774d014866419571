import TypedResponses

struct User: Encodable { var id: Int }

func show(_ user: User) throws -> OK<User> {
  OK(user)
}
