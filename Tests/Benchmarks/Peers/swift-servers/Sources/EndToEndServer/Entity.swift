import Hummingbird
import TypedResponses

/// What both servers answer with: the entities of workloads W4 and W5.
struct Entity: Codable, Sendable {
  let id: Int
  let name: String
  let email: String
  let createdAt: String
  let tags: [String]

  /// The version that the server keeps of each.
  static let version = ResourceVersion(etag: .strong("5f2b3c-9a8d7e"))

  var location: String { "/entities/\(id)" }
}

extension Entity: ResponseEncodable {}
