import TypedResponses

struct User: Encodable { var id: Int }

func read() throws(ReadFailure) -> ReadResult<User> { throw .notFound() }

func list() throws(ListFailure) -> ListResult<[User]> { throw .unauthorized(challenge: .bearer(realm: "api")) }

func create(_ name: String) throws(CreateFailure) -> CreateResult<User> {
  if name.isEmpty { throw .validationFailed(fields: FieldError("/name", code: "required", detail: "Is missing.")) }
  throw .conflict(detail: "The name is taken.")
}

func show(_ user: User, _ version: ResourceVersion) -> ReadResult<User> { .ok(user, version: version) }
