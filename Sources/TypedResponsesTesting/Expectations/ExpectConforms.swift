public import TypedResponses
public import TypedResponsesChecking

/// Expects a response to break no rule of HTTP.
///
/// ```swift
/// let exchange = try Exchange(Created(user, location: "/users/1"), to: RequestHead(.post, "/users"))
/// expectConforms(exchange, to: .create)
/// ```
///
/// A failure names each rule with its section, what was seen and what to do:
///
/// ```
/// POST /users, answered with 201 Created, breaks a rule:
///
/// SHOULD  status.201.location  RFC 9110 §9.3.3
///   There is no Location field.
///   Send 201 Created with Location with the address of the new resource and no fragment, in an answer to POST.
///   https://www.rfc-editor.org/rfc/rfc9110#section-9.3.3
/// ```
///
/// - Parameters:
///   - exchange: The response and the request it answers.
///   - operation: What the request was meant to do. Its convention counts like a rule of HTTP.
///   - profile: What the team has chosen where HTTP leaves a choice; the operation is held against it.
///   - waivers: Rules that are not applied, each with the reason.
///   - severity: From which weight on findings fail the test; conventions alone do not, unless they are the
///     operation's.
///   - fileID: Where a failure is shown, as are the three that follow.
///   - filePath: The file of the call.
///   - line: Its line.
///   - column: Its column.
/// - Returns: Every finding, also those that do not fail the test.
@discardableResult
public func expectConforms(
  _ exchange: Exchange, to operation: ResourceOperation? = nil, profile: ConventionProfile? = nil,
  waiving waivers: [Waiver] = [], from severity: Severity = .should,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) -> [Finding] {
  let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
  let findings = ConventionChecker(waiving: waivers, profile: profile).check(exchange, as: operation)
  let failing = findings.filter { $0.severity >= severity || $0.isAboutOperation }
  if !failing.isEmpty {
    let count = failing.count == 1 ? "a rule" : "\(failing.count) rules"
    let report = failing.map(\.description).joined(separator: "\n\n")
    site.fail("\(exchange.summary) breaks \(count):\n\n\(report)")
  }
  return findings
}

extension Exchange {
  /// The request and the status, for the first line of a failure.
  var summary: String {
    let status = response.status?.description ?? String(response.code)
    return request == nil ? "The response \(status)" : "\(name), answered with \(status),"
  }
}
