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
  /// The OpenAPI document that responses are held against, if there is one.
  public let contract: OpenAPIContract?
  private let waived: Set<RuleID>

  /// A checker with all rules but these.
  ///
  /// - Parameters:
  ///   - waivers: Rules that are not applied, each with the reason.
  ///   - profile: What the team has chosen; operations are held against it.
  ///   - contract: An OpenAPI document; responses are held against it as well.
  public init(
    waiving waivers: [Waiver] = [], profile: ConventionProfile? = nil, contract: OpenAPIContract? = nil
  ) {
    let unknown = waivers.map(\.rule).filter { id in !ConventionRule.isKnown(id) }
    precondition(unknown.isEmpty, "There is no rule named \(unknown.first?.name ?? ""); see ConventionRule.all.")
    self.waivers = waivers
    self.profile = profile
    self.contract = contract
    waived = Set(waivers.map(\.rule))
  }

  /// What is wrong with the response of this exchange and with the interim ones before it; the weightiest first.
  ///
  /// - Parameters:
  ///   - exchange: The response, and the request where it is known.
  ///   - operation: What the request was meant to do; adds the operation's convention.
  public func check(_ exchange: Exchange, as operation: ResourceOperation? = nil) -> [Finding] {
    check(Subject(exchange), as: operation)
  }

  func check(_ subject: Subject, as operation: ResourceOperation?) -> [Finding] {
    var findings: [Finding] = []
    for interim in subject.response.interim {
      findings += apply(
        ConventionRule.applying(to: interim.code),
        to: Subject(Exchange(name: subject.exchange.name, interim, to: subject.request)))
    }
    findings += apply(ConventionRule.applying(to: subject.code), to: subject)
    if let guide = profile?.guide { findings += apply(ConventionRule.rules(of: guide), to: subject) }
    if let operation { findings += apply(operation.rules(following: profile), to: subject) }
    if let contract { findings += contract.findings(in: subject).filter { !waived.contains($0.rule) } }
    return findings.inOrderOfSeverity
  }

  func isApplied(_ rule: ConventionRule) -> Bool {
    waived.isEmpty || !waived.contains(rule.id)
  }

  private func apply(_ rules: [ConventionRule], to subject: Subject) -> [Finding] {
    rules.compactMap { rule in
      guard isApplied(rule), let seen = rule.check(subject) else { return nil }
      return Finding(rule, seen: seen, in: subject.exchange)
    }
  }
}

extension [Finding] {
  var inOrderOfSeverity: [Finding] {
    count < 2 ? self : Severity.allCases.sorted(by: >).flatMap { severity in filter { $0.severity == severity } }
  }
}

extension ConventionRule {
  /// Every rule that holds for any response, whatever the operation.
  public static let all: [ConventionRule] =
    wire + framing + statuses + requests + queries + preconditions + ranges + fields + dates + caching + negotiation
    + links
    + authentication + cookies + structured + digests + registeredFields + crossOrigin + webSockets + content
    + hiddenErrors + problems + leaks + clients

  /// The rules that can say something of a response with each registered status code.
  private static let byCode: [Int: [ConventionRule]] = Dictionary(
    uniqueKeysWithValues: Set(all.compactMap(\.code)).map { code in
      (code, all.filter { $0.code == nil || $0.code == code })
    })

  private static let ofAnyCode = all.filter { $0.code == nil }

  /// The rules that can say something of a response with this status code.
  static func applying(to code: Int) -> [ConventionRule] { byCode[code] ?? ofAnyCode }

  /// Every rule there is: about one response, a pair, an operation, a whole resource, of a guide, or about an OpenAPI
  /// document.
  public static let everyKind: [ConventionRule] =
    all + PairRule.all.map(\.rule) + ResourceOperation.all.flatMap { $0.rules(following: nil) } + contracts + guides
    + openAPI

  /// The rule of this name, be it about one response, a pair, an operation, a whole resource, or of a guide.
  public static func named(_ id: RuleID) -> ConventionRule? { everyKind.first { $0.id == id } }

  /// Whether there is a rule of this name.
  public static func isKnown(_ id: RuleID) -> Bool { named(id) != nil }
}

extension ConventionChecker: CustomStringConvertible {
  /// What it applies, such as: "all rules but field.etag, against OpenAPI 3.1.1 (12 operations)".
  public var description: String {
    let waived = waivers.isEmpty ? "" : " but \(waivers.map(\.rule.name).joined(separator: ", "))"
    return "all rules\(waived)\(profile.map { ", for \($0)" } ?? "")\(contract.map { ", against \($0)" } ?? "")"
  }
}
