/// What a quota counts.
public struct QuotaUnit: Sendable, Hashable {
  /// The unit's name in the registry.
  public let name: String

  init(name: String) {
    self.name = name
  }

  /// Requests that the server worked on.
  public static var requests: QuotaUnit { QuotaUnit(name: "requests") }
  /// Octets of content that the server worked on.
  public static var contentBytes: QuotaUnit { QuotaUnit(name: "content-bytes") }
  /// Requests that the server works on at one time.
  public static var concurrentRequests: QuotaUnit { QuotaUnit(name: "concurrent-requests") }
}

extension QuotaUnit: CustomStringConvertible {
  public var description: String { name }
}
