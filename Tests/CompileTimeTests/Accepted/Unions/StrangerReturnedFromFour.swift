import TypedResponses

struct User: Encodable { var id: Int }

func save(_ user: User) -> OneOf<OK<User>, Created<User>, Accepted<User>, NoContent> {
  .of(NoContent())
}
