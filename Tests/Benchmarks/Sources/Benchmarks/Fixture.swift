import Foundation
import TypedResponses

/// The values of the documents in `Fixtures`.
enum Fixture {
  struct Problem: Codable {
    let type: String
    let title: String
    let status: Int
    let detail: String?
    let instance: String?
    let errors: [Fault]?
  }

  struct Fault: Codable {
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

  struct Entity: Codable {
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
