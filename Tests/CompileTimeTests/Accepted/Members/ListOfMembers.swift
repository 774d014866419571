import TypedResponses

struct Tag: Described {
  var text: String
  static let members = Members<Tag>(.init("text", \.text, .length(1...)), make: Tag.init)
}

struct User: Described {
  let id: Int
  var name: String
  private(set) var email: String?
  var tags: [Tag]?
  var grid: [[String]]

  static let members = Members<User>(
    .init("id", \.id, .range(1...9)),
    .init("name", \.name, .length(1...40), .pattern("[a-z]+")),
    .init("email", \.email, .format(.email)),
    .init("tags", \.tags, .count(1...)),
    .init("grid", \.grid),
    make: User.init)
}
