import TypedResponses

struct User: Described {
  var id: Int
  // expected-error@+1 {{This constraint is not for a member of this type.}}
  static let members = Members<User>(.init("id", \.id, MemberConstraint<String>.length(1...4)), make: User.init)
}
