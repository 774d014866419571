import TypedResponses

struct User: Described {
  var id: Int
  var name: String
  static let members = Members<User>(.init("id", \.id), .init("name", \.name), make: User.init)
}
