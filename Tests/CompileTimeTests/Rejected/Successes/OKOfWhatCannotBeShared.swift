import TypedResponses

// expected-note@+1 2 {{class 'User' does not conform to the 'Sendable' protocol}}
final class User: Encodable { var id = 1 }

func show(_ user: User) {
  // expected-error@+2 {{type 'User' does not conform to the 'Sendable' protocol}}
  // expected-error@+1 {{type 'User' does not conform to the 'Sendable' protocol}}
  _ = OK(user)
}
