import TypedResponses

struct User: Encodable { var id: Int }

func show(_ user: User) -> OK<User> {
  // expected-error@+1 {{extra argument 'etag' in call}}
  OK(user, etag: "v3")
}
