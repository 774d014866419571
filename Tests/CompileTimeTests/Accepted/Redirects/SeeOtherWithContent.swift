import TypedResponses

struct User: Encodable { var id: Int }

func answer(_ user: User) -> SeeOther {
  SeeOther(location: "/users/\(user.id)")
}
