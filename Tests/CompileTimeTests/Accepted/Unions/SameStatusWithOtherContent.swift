import TypedResponses

struct User: Encodable { var id: Int }

func save(_ user: User) -> OneOf<OK<User>, NoContent> {
  .of(OK(user))
}
