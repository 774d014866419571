public import TypedResponsesChecking

/// Tests the adapter of a server over real connections, with raw octets.
///
/// Start the server with ``ConformanceRoutes`` mounted, then:
///
/// ```swift
/// let report = try await AdapterConformance(port: port).run()
/// #expect(report.isClean, "\(report)")
/// ```
///
/// What the server cannot do is said with the reason, and stands in the report; nothing is left out in silence:
///
/// ```swift
/// let report = try await AdapterConformance(
///   port: port, waiving: [Waiver("adapter.interim", because: "The server has no way to send an interim response.")]
/// ).run()
/// ```
///
/// Every response that comes by is also held against all rules of ``/TypedResponsesChecking/ConventionChecker``.
public struct AdapterConformance: Sendable {
  /// The server's name or address.
  public let host: String
  /// The server's TCP port.
  public let port: Int
  /// How long the server may take for each answer.
  public let timeout: Duration
  /// The rules that are not applied, each with the reason: steps of this suite, and rules of
  /// ``/TypedResponsesChecking/ConventionChecker``.
  public let waivers: [Waiver]

  /// A suite for the server that listens there.
  public init(
    host: String = "127.0.0.1", port: Int, timeout: Duration = .seconds(20), waiving waivers: [Waiver] = []
  ) {
    for waiver in waivers {
      precondition(
        Self.rules.contains(waiver.rule) || ConventionRule.isKnown(waiver.rule),
        "There is no rule named \(waiver.rule); see AdapterConformance.rules and ConventionRule.all.")
    }
    self.host = host
    self.port = port
    self.timeout = timeout
    self.waivers = waivers
  }

  /// The rules of the suite's own, in the order in which they are applied.
  public static var rules: [RuleID] { ConformanceStep.all.map(\.rule) }

  /// Runs every step that is not waived.
  ///
  /// - Throws: ``/TypedResponsesChecking/RawConnectionError`` when nobody listens there.
  public func run() async throws(RawConnectionError) -> ConformanceReport {
    try await run(ConformanceStep.all)
  }

  /// Runs the step of one rule.
  package func run(only rule: RuleID) async throws(RawConnectionError) -> ConformanceReport {
    try await run(ConformanceStep.all.filter { $0.rule == rule })
  }

  private func run(_ steps: [ConformanceStep]) async throws(RawConnectionError) -> ConformanceReport {
    _ = try await RawConnection(host: host, port: port, timeout: timeout)
    let waived = Set(waivers.map(\.rule))
    let steps = steps.filter { !waived.contains($0.rule) }
    var deviations: [ConformanceDeviation] = []
    var exchanges: [Exchange] = []
    for step in steps {
      let session = ConformanceSession(host: host, port: port, timeout: timeout)
      let seen: String?
      do {
        seen = try await step.trouble(session)
      } catch {
        seen = error.description
      }
      if let seen { deviations.append(step.deviation(seen)) }
      exchanges += await session.exchanges
    }
    let checker = ConventionChecker(waiving: waivers.filter { ConventionRule.isKnown($0.rule) })
    let findings = checker.check(exchanges).filter { $0.severity >= .should }
    return ConformanceReport(
      deviations: deviations, findings: findings, steps: steps.map(\.rule), waivers: waivers, exchanges: exchanges)
  }
}

extension AdapterConformance: CustomStringConvertible {
  /// What is asked of whom, such as: "35 steps against 127.0.0.1:8080, without adapter.interim".
  public var description: String {
    let waived = Set(waivers.map(\.rule))
    let steps = Self.rules.count { !waived.contains($0) }
    let left = waivers.isEmpty ? "" : ", without \(waivers.map(\.rule.name).joined(separator: ", "))"
    return "\(steps) steps against \(host):\(port)\(left)"
  }
}
