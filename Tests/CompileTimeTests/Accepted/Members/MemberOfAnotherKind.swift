import TypedResponses

struct Money: Described {
  var amount: Int
  static let members = Members<Money>(.init("amount", \.amount), make: Money.init)
}

enum Color: String, MemberValue { case red, green }

struct User: Described {
  var balance: Money
  var color: Color?
  var grid: [[String]]
  static let members = Members<User>(
    .init("balance", \.balance), .init("color", \.color), .init("grid", \.grid), make: User.init)
}
