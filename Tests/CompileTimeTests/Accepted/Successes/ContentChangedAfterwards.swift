import TypedResponses

struct User: Encodable { var id: Int }

func show(_ user: User) -> OK<User> {
  let response = OK(User(id: 1))
  return response
}
