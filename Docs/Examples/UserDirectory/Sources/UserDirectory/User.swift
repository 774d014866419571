import TypedResponses

/// A person in the directory.
struct User: Codable, Sendable, Equatable {
  typealias ID = Int

  let id: ID
  var name: String
  var age: Int
  var email: String?

  /// Ids are given in this range, in order, and never twice.
  static let ids: ClosedRange<ID> = 1...1_000_000
}

/// A user together with the version that clients compare.
struct VersionedUser: Sendable {
  var user: User
  var revision: Int

  var version: ResourceVersion { ResourceVersion(etag: EntityTag(version: revision)) }
}
