import TypedResponses

struct User: Encodable { var id: Int }

func answer(_ user: User) -> SeeOther {
  // expected-error@+2 {{incorrect argument labels in call (have '_:location:', expected 'location:retryAfter:')}}
  // expected-error@+1 {{cannot convert value of type 'User' to expected argument type 'RetryAfter'}}
  SeeOther(user, location: "/users/\(user.id)")
}
