public import TypedResponses

/// Finds what is wrong with responses: against the RFCs, and against the conventions of REST APIs.
///
/// ```swift
/// let findings = ConventionChecker().check(exchange, as: .create)
/// for finding in findings { print(finding) }
/// ```
///
/// What a rule needs to see and cannot, such as the request's fields, it does not report.
public struct ConventionChecker: Sendable {
  /// The rules that are not applied.
  public let waivers: [Waiver]
  /// What the team has chosen where HTTP leaves a choice; whatever HTTP allows is right when there is none.
  public let profile: ConventionProfile?
  private let rules: [ConventionRule]
  private let waived: Set<RuleID>

  /// A checker with all rules but these.
  ///
  /// - Parameters:
  ///   - waivers: Rules that are not applied, each with the reason.
  ///   - profile: What the team has chosen; operations are held against it.
  public init(waiving waivers: [Waiver] = [], profile: ConventionProfile? = nil) {
    let unknown = waivers.map(\.rule).filter { id in !ConventionRule.isKnown(id) }
    precondition(unknown.isEmpty, "There is no rule named \(unknown.first?.name ?? ""); see ConventionRule.all.")
    self.waivers = waivers
    self.profile = profile
    waived = Set(waivers.map(\.rule))
    rules = ConventionRule.all.filter { [waived] rule in !waived.contains(rule.id) }
  }

  /// What is wrong with the response of this exchange and with the interim ones before it; the weightiest first.
  ///
  /// - Parameter operation: What the request was meant to do; adds the operation's convention.
  public func check(_ exchange: Exchange, as operation: ResourceOperation? = nil) -> [Finding] {
    var findings: [Finding] = []
    for interim in exchange.response.interim {
      findings += apply(rules, to: Exchange(name: exchange.name, interim, to: exchange.request))
    }
    findings += apply(rules, to: exchange)
    if let operation {
      findings += apply(operation.rules(following: profile).filter { !waived.contains($0.id) }, to: exchange)
    }
    return findings.inOrderOfSeverity
  }

  /// What is wrong with each of these exchanges, and with those that do not fit to each other: HEAD with its GET, 304
  /// and 206 with the 200 of the same target, and 200s of one target that are told apart by nothing.
  ///
  /// Pass exchanges of one conversation, between which the resources did not change.
  public func check(_ conversation: [Exchange]) -> [Finding] {
    conversation.indices.flatMap { index in
      (check(conversation[index]) + pairs(conversation[index], in: conversation, before: index)).inOrderOfSeverity
    }
  }

  /// What does not fit between a response to HEAD, a 304, a 206 or another 200 and the 200 to GET that it goes with.
  public func check(_ exchange: Exchange, against full: Exchange) -> [Finding] {
    PairRule.all.compactMap { pairRule in
      guard !waived.contains(pairRule.rule.id), let seen = pairRule.compare(Subject(exchange), Subject(full)) else {
        return nil
      }
      return Finding(pairRule.rule, seen: seen, in: exchange)
    }
  }

  private func pairs(_ exchange: Exchange, in conversation: [Exchange], before index: Int) -> [Finding] {
    guard let request = exchange.request, request.method == .head || request.method == .get else { return [] }
    func isFull(_ other: Exchange) -> Bool {
      other.request?.method == .get && other.response.code == 200 && other.request?.target == request.target
        && other.request?.fields[.host] == request.fields[.host]
    }
    if request.method == .get, exchange.response.code == 200 {
      let other = conversation[..<index].last(where: isFull)
      return other.map { check(exchange, against: $0) } ?? []
    }
    guard request.method == .head || exchange.response.code == 304 || exchange.response.code == 206 else { return [] }
    let full = conversation.first { other in
      isFull(other) && other.request?.fields[.accept] == request.fields[.accept]
        && other.request?.fields[.acceptEncoding] == request.fields[.acceptEncoding]
    }
    return full.map { check(exchange, against: $0) } ?? []
  }

  private func apply(_ rules: [ConventionRule], to exchange: Exchange) -> [Finding] {
    let subject = Subject(exchange)
    return rules.compactMap { rule in
      rule.check(subject).map { Finding(rule, seen: $0, in: exchange) }
    }
  }
}

extension [Finding] {
  fileprivate var inOrderOfSeverity: [Finding] {
    Severity.allCases.sorted(by: >).flatMap { severity in filter { $0.severity == severity } }
  }
}

extension ConventionRule {
  /// Every rule that holds for any response, whatever the operation.
  public static let all: [ConventionRule] =
    wire + framing + statuses + requests + preconditions + ranges + fields + dates + caching + negotiation + links
    + authentication + cookies + structured + content + problems + leaks

  /// The rule of this name, be it about one response, a pair, an operation or a whole resource.
  public static func named(_ id: RuleID) -> ConventionRule? {
    (all + PairRule.all.map(\.rule) + ResourceOperation.all.flatMap { $0.rules(following: nil) } + contracts).first {
      $0.id == id
    }
  }

  /// Whether there is a rule of this name.
  public static func isKnown(_ id: RuleID) -> Bool { named(id) != nil }
}
