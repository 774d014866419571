import TypedResponses

struct User: Encodable { var id: Int }

func upsert(_ user: User) -> OneOf<OK<User>, Created<User>> {
  .of(OK(user))
}
