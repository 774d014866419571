/// The conditions under which a client wants its request performed.
///
/// ```
/// If-Match: "v3"
/// If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT
/// If-None-Match: "v3", W/"v4"
/// If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT
/// ```
///
/// Evaluate them after the checks that every request needs (does the route exist, may the client do this) and just
/// before the work is done.
///
/// [RFC 9110 §13](https://www.rfc-editor.org/rfc/rfc9110#section-13)
public struct Preconditions: Sendable, Hashable {
  /// The method of the request.
  public let method: RequestMethod
  let ifMatch: TagCondition?
  let ifNoneMatch: TagCondition?
  let ifModifiedSince: DateCondition?
  let ifUnmodifiedSince: DateCondition?
  let matching: TagMatching

  /// The fields that conditions are in, in the order in which they are evaluated.
  static var names: [FieldName] { [.ifMatch, .ifUnmodifiedSince, .ifNoneMatch, .ifModifiedSince] }

  /// Whether a field with this name has a precondition: `If-Match`, `If-None-Match`, `If-Modified-Since` or
  /// `If-Unmodified-Since`, in whatever case. `If-Range` is none; it only decides about `Range`.
  public static func areIn(_ name: String) -> Bool {
    var octets = name.utf8.makeIterator()
    // Hardly any other name begins alike.
    guard let first = octets.next(), first | 0x20 == UInt8(ascii: "i"),
      let second = octets.next(), second | 0x20 == UInt8(ascii: "f"), octets.next() == UInt8(ascii: "-")
    else { return false }
    return names.contains { FieldSyntax.equalIgnoringCase($0.name, name) }
  }

  /// The preconditions of this request.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - matching: Which tags count as the current one.
  public init(_ request: some RequestFacts, matching: TagMatching = .exact) {
    self.matching = matching
    method = request.method
    ifMatch = TagCondition(lines: request.values(of: .ifMatch))
    ifNoneMatch = TagCondition(lines: request.values(of: .ifNoneMatch))
    ifModifiedSince = DateCondition(lines: request.values(of: .ifModifiedSince))
    ifUnmodifiedSince = DateCondition(lines: request.values(of: .ifUnmodifiedSince))
  }

  /// Holds the conditions against the current state of the resource, in the order of
  /// [RFC 9110 §13.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2).
  ///
  /// A tag list that cannot be read never lets a change through and never keeps content from a reader: as
  /// `If-Match` it fails; as `If-None-Match` it holds for GET, HEAD and QUERY, and for other methods only where
  /// nothing exists yet.
  ///
  /// `If-Unmodified-Since` is evaluated with any modification date, as §13.1.4 says, although a second may see two
  /// changes. To be safe from lost updates give the resource an entity tag.
  ///
  /// A condition on a change is about the version, in whatever media type the client has read it. For GET,
  /// HEAD and QUERY the tag has to be that of the representation that would be sent.
  ///
  /// - Parameters:
  ///   - state: The resource's state when the request is about to be performed.
  ///   - status: The status that the answer would have without any condition. Anything but 2xx and 412 comes first,
  ///     and the conditions are ignored (§13.2.1).
  /// - Returns: What to do with the request, and which condition decided.
  public func evaluate(against state: ResourceState, insteadOf status: StatusCode = .ok) -> PreconditionEvaluation {
    if let reason = reasonToIgnoreAll(insteadOf: status) {
      let steps = sentFields.map { PreconditionTrace.Step(field: $0, verdict: .isIgnored, reason: reason) }
      return PreconditionEvaluation(outcome: .proceed, trace: PreconditionTrace(steps: steps))
    }
    var trace = PreconditionTrace()
    let conditions = [
      (FieldName.ifMatch, ifMatchFinding(state)), (.ifUnmodifiedSince, ifUnmodifiedSinceFinding(state)),
      (.ifNoneMatch, ifNoneMatchFinding(state)), (.ifModifiedSince, ifModifiedSinceFinding(state)),
    ]
    for case (let field, let finding?) in conditions {
      trace.steps.append(PreconditionTrace.Step(field: field, verdict: finding.verdict, reason: finding.reason))
      guard finding.verdict == .fails else { continue }
      let isAboutCache = field == .ifNoneMatch || field == .ifModifiedSince
      return PreconditionEvaluation(outcome: isAboutCache && isRead ? .notModified : .preconditionFailed, trace: trace)
    }
    return PreconditionEvaluation(outcome: .proceed, trace: trace)
  }
}

// MARK: - Steps

extension Preconditions {
  private typealias Finding = (verdict: PreconditionTrace.Verdict, reason: PreconditionTrace.Reason)

  private var isRead: Bool { method.readsRepresentation }

  /// The condition fields that the request has, in the order of evaluation.
  private var sentFields: [FieldName] {
    var names: [FieldName] = []
    if ifMatch != nil { names.append(.ifMatch) }
    if ifUnmodifiedSince != nil { names.append(.ifUnmodifiedSince) }
    if ifNoneMatch != nil { names.append(.ifNoneMatch) }
    if ifModifiedSince != nil { names.append(.ifModifiedSince) }
    return names
  }

  private func reasonToIgnoreAll(insteadOf status: StatusCode) -> PreconditionTrace.Reason? {
    if method == .connect || method == .options || method == .trace { return .methodSelectsNothing(method) }
    if status.statusClass != .successful && status != .preconditionFailed { return .statusComesFirst(status) }
    return nil
  }

  /// Step 1.
  private func ifMatchFinding(_ state: ResourceState) -> Finding? {
    guard let ifMatch else { return nil }
    guard case .exists(let version) = state else { return (.fails, .resourceMissing) }
    switch ifMatch {
    case .any: return (.holds, .resourceExists)
    case .unreadable: return (.fails, .unreadableTags)
    case .tags(let tags):
      guard let current = version?.etag else { return (.fails, .noCurrentTag) }
      switch tags.match(current, strongly: true, inAnyMediaType: !isRead) {
      case .matches: return (.holds, .tagMatches(current, strongly: true))
      case .matchesRewritten: return (matching.acceptsRewrittenTags ? .holds : .fails, .tagIsRewritten(current))
      case .none: return (.fails, .noTagMatches(current, strongly: true))
      }
    }
  }

  /// Step 2.
  private func ifUnmodifiedSinceFinding(_ state: ResourceState) -> Finding? {
    guard let ifUnmodifiedSince else { return nil }
    if ifMatch != nil { return (.isIgnored, .yieldsTo(.ifMatch)) }
    guard case .date(let date) = ifUnmodifiedSince else { return (.isIgnored, .unreadableDate) }
    guard let current = state.version?.lastModified else { return (.isIgnored, .noCurrentDate) }
    return current <= date ? (.holds, .notChangedSince(current)) : (.fails, .changedSince(current))
  }

  /// Step 3.
  private func ifNoneMatchFinding(_ state: ResourceState) -> Finding? {
    guard let ifNoneMatch else { return nil }
    guard case .exists(let version) = state else { return (.holds, .resourceMissing) }
    switch ifNoneMatch {
    case .any: return (.fails, .resourceExists)
    case .unreadable: return (isRead ? .holds : .fails, .unreadableTags)
    case .tags(let tags):
      guard let current = version?.etag else { return (.holds, .noCurrentTag) }
      switch tags.match(current, strongly: false, inAnyMediaType: !isRead) {
      case .matches: return (.fails, .tagMatches(current, strongly: false))
      case .matchesRewritten: return (matching.acceptsRewrittenTags ? .fails : .holds, .tagIsRewritten(current))
      case .none: return (.holds, .noTagMatches(current, strongly: false))
      }
    }
  }

  /// Step 4.
  private func ifModifiedSinceFinding(_ state: ResourceState) -> Finding? {
    guard let ifModifiedSince else { return nil }
    if !isRead { return (.isIgnored, .methodDoesNotRead(method)) }
    if ifNoneMatch != nil { return (.isIgnored, .yieldsTo(.ifNoneMatch)) }
    guard case .date(let date) = ifModifiedSince else { return (.isIgnored, .unreadableDate) }
    guard let current = state.version?.lastModified else { return (.isIgnored, .noCurrentDate) }
    return current <= date ? (.fails, .notChangedSince(current)) : (.holds, .changedSince(current))
  }
}

extension Preconditions: CustomStringConvertible {
  /// A phrase such as: "PUT on the condition of If-Match".
  public var description: String {
    let fields = sentFields.map(\.name)
    return fields.isEmpty
      ? "\(method) without a condition" : "\(method) on the condition of \(fields.joined(separator: ", "))"
  }
}
