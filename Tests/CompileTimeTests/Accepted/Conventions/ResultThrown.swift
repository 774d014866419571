import TypedResponses

struct User: Encodable { var id: Int }

func read(_ user: User?, _ version: ResourceVersion) throws(ReadFailure) -> ReadResult<User> {
  guard let user else { throw .notFound() }
  return .ok(user, version: version)
}

func create(_ user: User) throws(CreateFailure) -> CreateResult<User> {
  .created(user, location: "/users/\(user.id)")
}

func submit(_ user: User) throws(CreateFailure) -> CreateResult<User> {
  .accepted(user, monitor: "/jobs/1")
}

func delete() throws(DeleteFailure) -> DeleteResult<User> { .noContent }

func login() throws(SignInFailure) -> SignInResult<User> { .seeOther(location: "/me") }
