/// The value of `If-Range`: the version that a client has a part of.
///
/// [RFC 9110 §13.1.5](https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5)
enum IfRange: Sendable, Hashable {
  case tag(EntityTag)
  case date(HTTPDate)
  case unreadable

  /// The value of these field lines; `nil` when the field was not sent.
  init?(lines: [String]) {
    guard let line = lines.first else { return nil }
    let text = FieldSyntax.trimmed(line)
    if lines.count > 1 {
      self = .unreadable
    } else if let tag = EntityTag(parsing: text) {
      self = .tag(tag)
    } else if let date = HTTPDate(parsing: text) {
      self = .date(date)
    } else {
      self = .unreadable
    }
  }

  /// Whether `Range` counts. A tag is compared strongly; a date must be equal to that of the version, and strong.
  func evaluate(
    against version: ResourceVersion?, method: RequestMethod, hasRange: Bool
  ) -> PreconditionTrace.Step {
    func step(_ verdict: PreconditionTrace.Verdict, _ reason: PreconditionTrace.Reason) -> PreconditionTrace.Step {
      PreconditionTrace.Step(field: .ifRange, verdict: verdict, reason: reason)
    }
    guard method.mayAskForRanges else { return step(.isIgnored, .methodHasNoRanges(method)) }
    guard hasRange else { return step(.isIgnored, .noRange) }
    switch self {
    case .unreadable: return step(.fails, .unreadableValidator)
    case .tag(let tag):
      guard let current = version?.etag else { return step(.fails, .noCurrentTag) }
      return tag.matchesStrongly(current)
        ? step(.holds, .tagMatches(current, strongly: true)) : step(.fails, .noTagMatches(current, strongly: true))
    case .date(let date):
      guard let version, let current = version.lastModified else { return step(.fails, .noCurrentDate) }
      guard date == current else { return step(.fails, .dateDiffers) }
      return version.lastModifiedIsStrong ? step(.holds, .dateMatches) : step(.fails, .weakDate)
    }
  }
}
