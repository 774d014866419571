import TypedResponses

struct User: Encodable { var id: Int }

func save(_ user: User) -> OneOf<OK<User>, Created<User>, Accepted<User>, NoContent> {
  // expected-error@+1 {{'of' is unavailable: This outcome is not in the declared list. Return or throw one that is,}}
  .of(SeeOther(location: "/users/\(user.id)"))
}
