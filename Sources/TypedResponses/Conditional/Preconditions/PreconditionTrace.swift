/// How a request's preconditions were evaluated, step by step, for people who read logs and tests.
///
/// ```
/// If-Match holds: one of its tags is the current "v3", compared strongly (RFC 9110 §13.1.1).
/// If-None-Match fails: one of its tags is the current "v3", compared weakly (RFC 9110 §13.1.2).
/// ```
public struct PreconditionTrace: Sendable, Hashable {
  /// The fields that the request has, in the order in which they are evaluated.
  public internal(set) var steps: [Step] = []

  /// The condition that did not hold and so decided; `nil` when every one held or was ignored.
  public var decision: Step? { steps.last { $0.verdict == .fails } }
}

extension PreconditionTrace: CustomStringConvertible {
  public var description: String {
    steps.isEmpty ? "The request has no preconditions." : steps.map(\.description).joined(separator: "\n")
  }
}

extension PreconditionTrace {
  /// What became of one field.
  public struct Step: Sendable, Hashable {
    /// The field.
    public let field: FieldName
    /// Whether its condition held.
    public let verdict: Verdict
    let reason: Reason

    /// The section of RFC 9110 that the verdict follows from, such as `13.1.1`.
    public var section: String { reason.section(of: field) }
  }

  /// What was found of one condition.
  public enum Verdict: String, Sendable, Hashable {
    /// It was evaluated and is true.
    case holds
    /// It was evaluated and is false.
    case fails
    /// It does not count for this request.
    case isIgnored = "is ignored"
  }
}

extension PreconditionTrace.Step: CustomStringConvertible {
  /// A sentence such as: "If-Match fails: the resource does not exist (RFC 9110 §13.1.1)."
  public var description: String {
    "\(field.name) \(verdict.rawValue): \(reason.words) (RFC 9110 §\(section))."
  }
}

// MARK: - Reasons

extension PreconditionTrace {
  /// Why a condition held, failed or did not count.
  enum Reason: Sendable, Hashable {
    case methodSelectsNothing(RequestMethod)
    case methodDoesNotRead(RequestMethod)
    case statusComesFirst(StatusCode)
    case yieldsTo(FieldName)
    case resourceExists
    case resourceMissing
    case unreadableTags
    case unreadableDate
    case noCurrentTag
    case noCurrentDate
    case tagMatches(EntityTag, strongly: Bool)
    case noTagMatches(EntityTag, strongly: Bool)
    case tagIsRewritten(EntityTag)
    case changedSince(HTTPDate)
    case notChangedSince(HTTPDate)
    case methodHasNoRanges(RequestMethod)
    case noRange
    case unreadableValidator
    case weakDate
    case dateMatches
    case dateDiffers

    func section(of field: FieldName) -> String {
      switch self {
      case .methodSelectsNothing, .statusComesFirst: return "13.2.1"
      case .weakDate: return "8.8.2.2"
      default: break
      }
      switch field {
      case .ifMatch: return "13.1.1"
      case .ifNoneMatch: return "13.1.2"
      case .ifModifiedSince: return "13.1.3"
      case .ifUnmodifiedSince: return "13.1.4"
      default: return "13.1.5"
      }
    }

    var words: String {
      switch self {
      case .methodSelectsNothing(let method): "\(method) neither selects nor changes a representation"
      case .methodDoesNotRead(let method): "it counts for GET, HEAD and QUERY only, not for \(method)"
      case .statusComesFirst(let status): "without conditions the answer would be \(status)"
      case .yieldsTo(let field): "\(field) is more accurate and takes its place"
      case .resourceExists: "its value is * and the resource exists"
      case .resourceMissing: "the resource does not exist"
      case .unreadableTags: "its value is neither * nor a list of entity tags"
      case .unreadableDate: "its value is not one valid date"
      case .noCurrentTag: "the resource has no entity tag"
      case .noCurrentDate: "the resource has no modification date"
      case .tagMatches(let tag, let strongly): "one of its tags is the current \(tag), compared \(Self.way(strongly))"
      case .noTagMatches(let tag, let strongly):
        "none of its tags is the current \(tag), compared \(Self.way(strongly))"
      case .tagIsRewritten(let tag): "one of its tags is what a proxy that compresses makes of the current \(tag)"
      case .changedSince(let date): "the resource changed later, on \(date)"
      case .notChangedSince(let date): "the resource has not changed since; it did on \(date)"
      case .methodHasNoRanges(let method): "only GET and QUERY can ask for ranges, not \(method)"
      case .noRange: "the request has no Range"
      case .unreadableValidator: "its value is neither an entity tag nor a valid date"
      case .weakDate: "two versions of the resource may have this date"
      case .dateMatches: "its date is that of the current version"
      case .dateDiffers: "its date is not that of the current version"
      }
    }

    private static func way(_ strongly: Bool) -> String { strongly ? "strongly" : "weakly" }
  }
}

extension PreconditionTrace.Verdict: CustomStringConvertible {
  public var description: String { rawValue }
}
