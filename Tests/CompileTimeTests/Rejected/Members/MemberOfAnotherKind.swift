import TypedResponses

struct Money { var amount = 1 }

struct User: Described {
  var balance: Money
  // expected-error@+1 {{A member of this type cannot be described.}}
  static let members = Members<User>(.init("balance", \.balance), make: User.init)
}
