import TypedResponses

struct User: Encodable { var id = 1 }

func show(_ user: User) {
  _ = OK(user)
}
