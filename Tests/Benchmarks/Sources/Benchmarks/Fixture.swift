import Foundation
import TypedResponses

/// The values of the documents in `Fixtures`.
enum Fixture {
  struct Problem: Codable, Sendable {
    let type: String
    let title: String
    let status: Int
    let detail: String?
    let instance: String?
    let errors: [Fault]?
  }

  struct Fault: Codable, Sendable {
    let detail: String
    let pointer: String
    let code: String
    var location: JSONPointer { JSONPointer(pointer) ?? "" }
  }

  struct OutOfCredit: Codable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let balance: Int
    let accounts: [String]
  }

  struct Entity: Codable, Sendable {
    let id: Int
    let name: String
    let email: String
    let createdAt: String
    let tags: [String]
  }

  /// The same entity, by the list of its members.
  struct ListedEntity: Described {
    let id: Int
    let name: String
    let email: String
    let createdAt: String
    let tags: [String]

    static let members = Members<ListedEntity>(
      .init("id", \.id), .init("name", \.name), .init("email", \.email), .init("createdAt", \.createdAt),
      .init("tags", \.tags), make: ListedEntity.init)

    init(id: Int, name: String, email: String, createdAt: String, tags: [String]) {
      (self.id, self.name, self.email, self.createdAt, self.tags) = (id, name, email, createdAt, tags)
    }

    init(_ entity: Entity) {
      self.init(
        id: entity.id, name: entity.name, email: entity.email, createdAt: entity.createdAt, tags: entity.tags)
    }
  }

  /// What a client sends to register.
  struct Registration: Codable, Sendable {
    var name = "Ada Lovelace"
    var email = "ada@example.com"
    var age = 36
    var tags = ["engine", "number", "music"]
    var isMember = true
    var note: String?

    static let right = Registration(note: "Call in the morning.")
    static let wrong = Registration(name: "", email: "ada", age: 300)
  }

  /// The same, read member by member.
  struct CheckedRegistration: Decodable {
    let registration: Registration

    private enum CodingKeys: CodingKey { case name, email, age, tags, isMember, note }

    init(from decoder: any Decoder) throws {
      var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
      let name = members.required(String.self, .name) { $0.isEmpty ? .length(1...40) : nil }
      let email = members.required(String.self, .email) { $0.utf8.contains(0x40) ? nil : .format("an e-mail address") }
      let age = members.required(Int.self, .age) { (0...150).contains($0) ? nil : .outOfRange(0...150) }
      let tags = members.required([String].self, .tags)
      let isMember = members.required(Bool.self, .isMember)
      let note = members.optional(String.self, .note)
      members.refuseOthers()
      guard let name, let email, let age, let tags, let isMember, members.isValid else { throw members.failure }
      registration = Registration(name: name, email: email, age: age, tags: tags, isMember: isMember, note: note)
    }
  }

  static let notFound = Problem(
    type: "about:blank", title: "Not Found", status: 404, detail: nil, instance: nil, errors: nil)

  static func problem() throws -> Problem { try read("W3_clean.json") }
  static func entities() throws -> [Entity] { try read("W5_clean.json") }

  private static func read<Value: Decodable>(_ name: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(contentsOf: folder.appending(path: name)))
  }

  static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures")
  }
}
