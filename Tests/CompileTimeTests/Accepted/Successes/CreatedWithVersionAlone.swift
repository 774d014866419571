import TypedResponses

struct User: Encodable { var id: Int }

func create(_ user: User, _ version: ResourceVersion) -> CreateResult<User> {
  .created(user, location: "/users/\(user.id)", version: version)
}
