/// Whether the target resource has a current representation, and which version it is.
public enum ResourceState: Sendable, Hashable {
  /// There is nothing at the target, as before a PUT that creates it.
  case missing
  /// There is a representation; its version, when the application keeps one.
  case exists(ResourceVersion? = nil)

  /// The version, when there is one.
  public var version: ResourceVersion? {
    switch self {
    case .missing: nil
    case .exists(let version): version
    }
  }
}

extension ResourceState: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing: "there is none"
    case .exists(let version): version.map { "there is one: \($0)" } ?? "there is one"
    }
  }
}
