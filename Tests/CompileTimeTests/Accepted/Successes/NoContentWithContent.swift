import TypedResponses

struct User: Encodable { var id: Int }

func delete(_ user: User) -> OK<User> {
  OK(user)
}
