import TypedResponses

struct User: Encodable { var id: Int }

func read(_ user: User) -> ReadResult<User> { .ok(user) }

func show(_ user: User) -> OK<User> { OK(user) }

func greet(_ name: String) -> OK<String> { OK("Hello, \(name)!") }

func count() -> some EncodableResponse { OK(42) }

func find(_ user: User?) throws -> OneOf<OK<User>, NoContent> {
  guard let user else { throw NotFound() }
  return .of(OK(user))
}
