/// What a description says of the API as a whole.
///
/// ```swift
/// let info = APIInfo("Users", version: "1.4.0", servers: ["https://api.example.com"])
/// ```
///
/// [OpenAPI 3.2 §4.2](https://spec.openapis.org/oas/v3.2.0.html#info-object)
public struct APIInfo: Sendable, Hashable {
  /// The name of the API.
  public var title: String
  /// The version of the API, not of OpenAPI.
  public var version: String
  /// What the API is for; CommonMark.
  public var explanation: String?
  /// The URLs that the paths are behind.
  public var servers: [String]
  /// What the tags of operations stand for, in the order in which they are shown.
  public var tags: [Tag] = []

  /// A group of operations.
  public struct Tag: Sendable, Hashable {
    /// The name, as operations have it.
    public let name: String
    /// What the operations have in common.
    public let explanation: String

    /// A group of operations.
    public init(_ name: String, _ explanation: String) {
      self.name = name
      self.explanation = explanation
    }
  }

  /// The API with this name and version.
  public init(_ title: String, version: String, explanation: String? = nil, servers: [String] = []) {
    self.title = title
    self.version = version
    self.explanation = explanation
    self.servers = servers
  }
}

extension APIInfo: CustomStringConvertible {
  public var description: String { "\(title) \(version)" }
}

extension APIInfo.Tag: CustomStringConvertible {
  public var description: String { "\(name): \(explanation)" }
}
