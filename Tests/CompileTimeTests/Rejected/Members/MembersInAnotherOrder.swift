import TypedResponses

struct User: Described {
  var id: Int
  var name: String
  // expected-error@+4 {{cannot convert value of type 'KeyPath<User, String>'}}
  // expected-error@+3 {{cannot convert value of type 'KeyPath<User, Int>'}}
  // expected-note@+2 {{arguments to generic parameter 'Value' ('String' and 'Int')}}
  // expected-note@+1 {{arguments to generic parameter 'Value' ('Int' and 'String')}}
  static let members = Members<User>(.init("name", \.name), .init("id", \.id), make: User.init)
}
