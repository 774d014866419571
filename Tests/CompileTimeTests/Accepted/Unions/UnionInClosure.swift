import TypedResponses

struct User: Encodable { var id: Int }

func route<Output>(_ handler: @Sendable (Int) async throws -> Output) {}

func routes() {
  route { id -> OneOf<OK<User>, NoContent> in
    if id == 1 { return .of(NoContent()) }
    return .of(OK(User(id: id)))
  }
  route { id async throws(DeleteFailure) -> NoContent in
    if id == 1 { throw .notFound() }
    return NoContent()
  }
}
