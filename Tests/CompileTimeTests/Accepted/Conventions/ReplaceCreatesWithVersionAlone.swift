import TypedResponses

struct User: Encodable { var id: Int }

func replace(_ user: User, _ version: ResourceVersion) -> ReplaceResult<User> {
  .created(user, location: .requestTarget, version: version)
}
