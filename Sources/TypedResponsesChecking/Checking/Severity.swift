/// How much a finding weighs.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The response breaks a MUST of an RFC, or of the guide that the profile follows.
  case must
  /// The response goes against a SHOULD of an RFC, or of the guide that the profile follows.
  case should
  /// The response is allowed but goes against what most APIs do, or what the operation calls for.
  case convention
}

extension Severity: Comparable {
  /// A convention weighs less than a should, which weighs less than a must.
  public static func < (one: Severity, other: Severity) -> Bool {
    one.weight < other.weight
  }

  private var weight: Int {
    switch self {
    case .convention: 0
    case .should: 1
    case .must: 2
    }
  }
}

extension Severity: CustomStringConvertible {
  public var description: String { rawValue }
}
