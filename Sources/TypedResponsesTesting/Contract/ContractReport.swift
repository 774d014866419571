public import TypedResponsesChecking

/// What came out of a ``CRUDContract``.
///
/// ```
/// The contract of /users, 41 exchanges: 1 deviation.
///
/// replace, stale: PUT /users/1
///   MUST  contract.replace.stale  RFC 9110 §13.1.1
///     The request with the stale tag "1" was answered with 200.
///     Answer 412 and change nothing when If-Match names no current tag: somebody else's change would be lost.
///     https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1
///
/// Left out:
///   paging: There are never more than ten users.
/// ```
public struct ContractReport: Sendable, Hashable {
  /// The path of the collection.
  public let collection: String
  /// What was sent and what came back, in order.
  public internal(set) var exchanges: [Exchange] = []
  /// Everything that was found, in order.
  public internal(set) var findings: [Finding] = []
  /// The steps that were not taken, each with the reason.
  public internal(set) var leftOut: [String] = []

  /// The findings that break the contract: conventions alone do not, unless they are an operation's or the contract's.
  public var deviations: [Finding] {
    findings.filter { $0.severity >= .should || $0.isAboutOperation || $0.isAboutContract }
  }
}

extension ContractReport: CustomStringConvertible {
  public var description: String {
    let deviations = deviations
    let count = deviations.count == 1 ? "1 deviation" : "\(deviations.count) deviations"
    var lines = ["The contract of \(collection), \(exchanges.count) exchanges: \(count)."]
    var last: String?
    for finding in deviations {
      if finding.exchange != last { lines += ["", finding.exchange] }
      last = finding.exchange
      lines += "\(finding)".split(separator: "\n").map { "  \($0)" }
    }
    if !leftOut.isEmpty { lines += ["", "Left out:"] + leftOut.map { "  \($0)" } }
    return lines.joined(separator: "\n")
  }
}
