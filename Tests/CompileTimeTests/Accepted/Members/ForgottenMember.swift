import TypedResponses

struct User: Described {
  let id: Int
  private(set) var name: String?
  static let members = Members<User>(.init("id", \.id), .init("name", \.name), make: User.init)
}
