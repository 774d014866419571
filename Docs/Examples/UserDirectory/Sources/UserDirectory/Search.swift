import TypedResponses

/// A question about the users: all that is asked for has to fit.
struct Search: Decodable, Sendable, Hashable {
  typealias ID = Int

  /// A part of the name, in whatever case.
  var name: String?
  var minimumAge: Int?

  static let ids: ClosedRange<ID> = 1...1_000_000

  enum CodingKeys: String, CodingKey {
    case name, minimumAge
  }

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    name = members.optional(String.self, .name, UserRules.name)
    minimumAge = members.optional(Int.self, .minimumAge, UserRules.age)
    members.refuseOthers()
    guard members.isValid else { throw members.failure }
  }

  func finds(_ user: User) -> Bool {
    let hasName = name.map { user.name.lowercased().contains($0.lowercased()) } ?? true
    return hasName && minimumAge.map { user.age >= $0 } ?? true
  }
}
