import Hummingbird

/// What both servers answer with: the entities of workloads W4 and W5.
struct Entity: Codable, Sendable {
  let id: Int
  let name: String
  let email: String
  let createdAt: String
  let tags: [String]

  var location: String { "/entities/\(id)" }
}

extension Entity: ResponseEncodable {}
