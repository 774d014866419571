public import TypedResponsesChecking

/// What a run of ``AdapterConformance`` found.
public struct ConformanceReport: Sendable {
  /// What the server does otherwise than an adapter has to.
  public let deviations: [ConformanceDeviation]
  /// The rules of HTTP that the responses of the run break, from ``/TypedResponsesChecking/Severity/should`` on.
  public let findings: [Finding]
  /// The steps that were taken.
  public let steps: [RuleID]
  /// The rules that were not applied, each with the reason.
  public let waivers: [Waiver]
  /// Every exchange of the run.
  public let exchanges: [Exchange]

  /// Whether there is nothing to mend.
  public var isClean: Bool { deviations.isEmpty && findings.isEmpty }
}

extension ConformanceReport: CustomStringConvertible {
  /// Everything that was found and everything that was not looked at.
  public var description: String {
    let counts =
      "\(steps.count) steps, \(exchanges.count) responses: "
      + "\(deviations.count) deviations, \(findings.count) findings, \(waivers.count) waived."
    let found = deviations.map(\.description) + findings.map { "\($0.exchange)\n\($0)" }
    let waived = waivers.map { "Not applied: \($0.rule), because: \($0.reason)" }
    return ([counts] + found + waived).joined(separator: "\n\n")
  }
}
