import TypedResponses

/// What a client sends to create or to replace a user.
struct UserInput: Decodable, Sendable {
  let name: String
  let age: Int
  let email: String?

  enum CodingKeys: String, CodingKey {
    case name, age, email
  }

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    let name = members.required(String.self, .name, UserRules.name)
    let age = members.required(Int.self, .age, UserRules.age)
    email = members.optional(String.self, .email, UserRules.length, UserRules.email)
    members.refuseOthers()
    guard let name, let age, members.isValid else { throw members.failure }
    self.name = name
    self.age = age
  }
}

/// A merge patch (RFC 7396) for a user: members that are missing stay as they are, `"email": null` removes the address.
struct UserPatch: Decodable, Sendable {
  let name: String?
  let age: Int?
  let email: String?
  let removesEmail: Bool

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: UserInput.CodingKeys.self)
    name = members.contains(.name) ? members.required(String.self, .name, UserRules.name) : nil
    age = members.contains(.age) ? members.required(Int.self, .age, UserRules.age) : nil
    email = members.optional(String.self, .email, UserRules.length, UserRules.email)
    removesEmail = members.isNull(.email)
    members.refuseOthers()
    guard members.isValid else { throw members.failure }
  }
}

/// What the values of a user must be like: checked when they are read, and told to clients.
enum UserRules {
  static var name: MemberConstraint<String> { .length(1...40) }
  static var age: MemberConstraint<Int> { .range(0...150) }
  static var length: MemberConstraint<String> { .length(...254) }
  static var email: MemberConstraint<String> { .pattern("[!-?A-~]+@[!-?A-~]+", "an e-mail address") }
}
