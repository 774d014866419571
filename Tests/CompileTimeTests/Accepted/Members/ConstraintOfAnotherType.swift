import TypedResponses

struct User: Described {
  var id: Int
  var email: String?
  var tags: [String]?
  static let members = Members<User>(
    .init("id", \.id, .range(1...4)),
    .init("email", \.email, .length(3...254), .format(.email)),
    .init("tags", \.tags, .count(1...), .unique()),
    make: User.init)
}
