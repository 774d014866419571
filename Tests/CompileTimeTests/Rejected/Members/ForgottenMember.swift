import TypedResponses

struct User: Described {
  var id: Int
  var name: String
  // expected-error@+1 {{cannot convert}}
  static let members = Members<User>(.init("id", \.id), make: User.init)
}
