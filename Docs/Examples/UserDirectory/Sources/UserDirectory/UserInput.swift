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
    let name = members.required(String.self, .name, check: UserRules.name)
    let age = members.required(Int.self, .age, check: UserRules.age)
    email = members.optional(String.self, .email, check: UserRules.email)
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
    name = members.contains(.name) ? members.required(String.self, .name, check: UserRules.name) : nil
    age = members.contains(.age) ? members.required(Int.self, .age, check: UserRules.age) : nil
    email = members.optional(String.self, .email, check: UserRules.email)
    removesEmail = members.isNull(.email)
    members.refuseOthers()
    guard members.isValid else { throw members.failure }
  }
}

/// What the values of a user must be like.
enum UserRules {
  static func name(_ name: String) -> Fault? {
    (1...40).contains(name.unicodeScalars.count) ? nil : .length(1...40)
  }

  static func age(_ age: Int) -> Fault? {
    (0...150).contains(age) ? nil : .outOfRange(0...150)
  }

  static func email(_ email: String) -> Fault? {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    let isPlausible =
      parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
      && email.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F } && email.utf8.count <= 254
    return isPlausible ? nil : .format("an e-mail address")
  }
}
