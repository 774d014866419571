public import TypedResponses

/// Expects observers to have been told of an exchange that ended so, which is what metrics count.
///
/// ```swift
/// expectReported(recorder, .notFound, route: "/users/:id", detailKey: "user.missing")
/// expectReported(recorder, .internalServerError, errorType: "500", times: 3)
/// ```
///
/// What is left out is not looked at. A failure shows what was expected, and what each reported exchange differs in:
///
/// ```
/// No exchange was reported with
///   status 404 Not Found, route /users/:id, detail key user.missing
/// Reported were:
///   GET /users/7: 404 Not Found, 98 octets in 0.002 seconds, complete
///     detail key user.unknown
/// ```
///
/// - Parameters:
///   - recorder: What observed the pipeline.
///   - status: The status that was sent.
///   - method: The request's method.
///   - route: The template of the route.
///   - type: The type of the problem document.
///   - detailKey: The key of the detail that the client got.
///   - faultCodes: The codes of the faults in the client's input.
///   - errorType: What metrics have as `error.type`.
///   - ending: How it ended, and who ended it.
///   - times: How often it was reported so; at least once when `nil`.
///   - fileID: Where a failure is shown, as are the three that follow.
///   - filePath: The file of the call.
///   - line: Its line.
///   - column: Its column.
/// - Returns: The exchanges that were reported so.
@discardableResult
public func expectReported(
  _ recorder: ExchangeRecorder, _ status: StatusCode, method: RequestMethod? = nil, route: String? = nil,
  type: ProblemTypeURI? = nil, detailKey: String? = nil, faultCodes: [String]? = nil, errorType: String? = nil,
  ending: ExchangeEnding? = nil, times: Int? = 1,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) -> [ExchangeReport] {
  let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
  var traits = [ExchangeTrait("status", status.description) { $0.status?.description }]
  if let method { traits.append(ExchangeTrait("method", method.token) { $0.method.token }) }
  if let route { traits.append(ExchangeTrait("route", route) { $0.notes.route }) }
  if let type { traits.append(ExchangeTrait("problem type", type.reference.text) { $0.problemType?.reference.text }) }
  if let detailKey { traits.append(ExchangeTrait("detail key", detailKey) { $0.failure?.detailKey }) }
  if let faultCodes {
    traits.append(
      ExchangeTrait("fault codes", faultCodes.joined(separator: ", ")) { exchange in
        exchange.failure?.faultCodes.joined(separator: ", ")
      })
  }
  if let errorType { traits.append(ExchangeTrait("error type", errorType) { $0.errorType }) }
  if let ending { traits.append(ExchangeTrait("ending", ending.description) { $0.ending.description }) }
  let exchanges = recorder.exchanges
  let found = exchanges.filter { exchange in traits.allSatisfy { $0.holds(for: exchange) } }
  if !isRight(found.count, times) {
    site.fail(report(traits, count: found.count, of: times ?? 1, among: exchanges))
  }
  return found
}

private func isRight(_ count: Int, _ times: Int?) -> Bool {
  times.map { $0 == count } ?? (count > 0)
}

/// One thing that is expected of an exchange.
private struct ExchangeTrait {
  let name: String
  let expected: String
  let value: (ExchangeReport) -> String?

  init(_ name: String, _ expected: String, _ value: @escaping (ExchangeReport) -> String?) {
    self.name = name
    self.expected = expected
    self.value = value
  }

  func holds(for exchange: ExchangeReport) -> Bool { value(exchange) == expected }
}

private func report(
  _ traits: [ExchangeTrait], count: Int, of times: Int, among exchanges: [ExchangeReport]
) -> String {
  let expected = traits.map { "\($0.name) \($0.expected)" }.joined(separator: ", ")
  let beginning =
    switch count {
    case 0: "No exchange was reported with"
    case 1: "One exchange was reported, not \(times), with"
    default: "\(count) exchanges were reported, not \(times), with"
    }
  guard !exchanges.isEmpty else { return "\(beginning)\n  \(expected)\nNothing was reported." }
  let reported = exchanges.map { exchange in
    let differing = traits.filter { !$0.holds(for: exchange) }.map { "\($0.name) \($0.value(exchange) ?? "none")" }
    return "  \(exchange)" + (differing.isEmpty ? "" : "\n    \(differing.joined(separator: ", "))")
  }
  return "\(beginning)\n  \(expected)\nReported were:\n\(reported.joined(separator: "\n"))"
}

/// Expects observers and the log to have been told of an error of this type, whatever the client was told.
///
/// ```swift
/// struct Unreachable: Error { var host: String }
///
/// let errors = expectReported(recorder, Unreachable.self)
/// #expect(errors.first?.host == "db-1")
/// ```
///
/// It looks into a ``/TypedResponses/OneOf`` and into the sets of the presets.
///
/// - Parameters:
///   - recorder: What observed the pipeline.
///   - type: The type of the error as it was thrown or returned.
///   - times: How often; at least once when `nil`.
///   - fileID: Where a failure is shown, as are the three that follow.
///   - filePath: The file of the call.
///   - line: Its line.
///   - column: Its column.
/// - Returns: The errors of this type.
@discardableResult
public func expectReported<Failure: Error>(
  _ recorder: ExchangeRecorder, _ type: Failure.Type, times: Int? = 1,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) -> [Failure] {
  let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
  let failures = recorder.failures
  let found = failures.compactMap { report in
    report.error as? Failure ?? ErrorReport.response(in: report.error) as? Failure
  }
  if isRight(found.count, times) { return found }
  let beginning =
    found.isEmpty
    ? "No error of the type \(type) was reported."
    : "Errors of the type \(type) were reported \(found.count) times, not \(times ?? 1)."
  site.fail(failures.isEmpty ? beginning : "\(beginning) Reported were:\n\(lines(of: failures))")
  return found
}

/// Expects observers and the log to have been told of no failure.
///
/// ```swift
/// expectNothingFailed(recorder)
/// ```
public func expectNothingFailed(
  _ recorder: ExchangeRecorder,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) {
  let failures = recorder.failures
  guard !failures.isEmpty else { return }
  CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
    .fail("No failure was expected. Reported were:\n" + lines(of: failures))
}

private func lines(of failures: [ErrorReport]) -> String {
  failures.map { "  \($0.method) \($0.path): \($0.status): \(Swift.type(of: $0.error)): \($0.logText)" }
    .joined(separator: "\n")
}
