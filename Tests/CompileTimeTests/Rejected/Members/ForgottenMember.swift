import TypedResponses

struct User: Described {
  var id: Int
  var name: String
  // expected-error@+2 {{cannot convert value of type 'KeyPath<User, Int>'}}
  // expected-note@+1 {{arguments to generic parameter 'Value'}}
  static let members = Members<User>(.init("id", \.id), make: User.init)
}
