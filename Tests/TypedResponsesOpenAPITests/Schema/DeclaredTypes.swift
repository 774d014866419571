import Foundation
import TypedResponses

struct Tag: Described, Equatable {
  var text: String
  static let members = Members<Tag>(.init("text", \.text, .length(1...20)), make: Tag.init)
}

struct Guest: Described, Equatable {
  let id: Int
  var name: String
  private(set) var email: String?
  var tags: [Tag]
  var color: DeclaredColor
  var ratio: Double
  var code: String?
  var aliases: [String]?
  var grid: [[Int]]

  static let members = Members<Guest>(
    .init("id", \.id, .range(1...1_000_000)),
    .init("name", \.name, .length(1...40)),
    .init("email", \.email, .format(.email)),
    .init("tags", \.tags, .count(0...3)),
    .init("color", \.color),
    .init("ratio", \.ratio, .range(0...1)),
    .init("code", \.code, .pattern("[A-Z]{2}-[0-9]+")),
    .init("aliases", \.aliases, .count(...4), .unique(), .each(.length(1...), .pattern("[^x].*"))),
    .init("grid", \.grid, .each(.count(...3), .each(.range(0...9)))),
    make: Guest.init)
}

enum DeclaredColor: String, MemberValue { case red, green }

struct Node: Described, Equatable {
  var number: Int
  var children: [Node]
  static let members = Members<Node>(.init("n", \.number), .init("children", \.children), make: Node.init)
}

struct Listing<Element: MemberValue>: Described {
  var elements: [Element]
  var next: URL?
  static var members: Members<Self> {
    Members(
      .init("elements", \.elements), .init("next", \.next), refusesOthers: true,
      make: { Self(elements: $0, next: $1) })
  }
}

/// The same members as ``Guest`` has, read by hand.
struct GuestByHand: Codable {
  let id: Int
  let name: String
  let email: String?
  let tags: [Tag]
  let color: DeclaredColor
  let ratio: Double
  let code: String?
  let aliases: [String]?
  let grid: [[Int]]

  enum CodingKeys: CodingKey { case id, name, email, tags, color, ratio, code, aliases, grid }

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    let id = members.required(Int.self, .id, .range(1...1_000_000))
    let name = members.required(String.self, .name, .length(1...40))
    email = members.optional(String.self, .email, .format(.email))
    let tags = members.required([Tag].self, .tags, .count(0...3))
    let color = members.required(DeclaredColor.self, .color)
    let ratio = members.required(Double.self, .ratio, .range(0...1))
    code = members.optional(String.self, .code, .pattern("[A-Z]{2}-[0-9]+"))
    aliases = members.optional(
      [String].self, .aliases, .count(...4), .unique(), .each(.length(1...), .pattern("[^x].*")))
    let grid = members.required([[Int]].self, .grid, .each(.count(...3), .each(.range(0...9))))
    guard let id, let name, let tags, let color, let ratio, let grid, members.isValid else { throw members.failure }
    (self.id, self.name, self.tags, self.color, self.ratio, self.grid) = (id, name, tags, color, ratio, grid)
  }
}
