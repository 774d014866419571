public import TypedResponses
public import TypedResponsesChecking

/// Expects a response to be a problem document of this status and type.
///
/// ```swift
/// let problem = expectProblem(exchange, .conflict, type: "https://example.com/problems/taken")
/// #expect(problem?["field"] == "email")
/// ```
///
/// - Parameters:
///   - exchange: The response and the request it answers.
///   - status: The status of the response.
///   - type: The document's `type`; not looked at when left out.
///   - detail: The document's `detail`; not looked at when left out.
///   - fileID: Where a failure is shown, as are the three that follow.
///   - filePath: The file of the call.
///   - line: Its line.
///   - column: Its column.
/// - Returns: The document's members, or `nil` when the response is no such problem.
@discardableResult
public func expectProblem(
  _ exchange: Exchange, _ status: StatusCode, type: ProblemTypeURI? = nil, detail: String? = nil,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) -> JSONObject? {
  let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
  return problem(in: exchange, status, type: type, detail: detail, at: site)
}

private func problem(
  in exchange: Exchange, _ status: StatusCode, type: ProblemTypeURI? = nil, detail: String? = nil, at site: CallSite
) -> JSONObject? {
  var faults: [String] = []
  func compare(_ what: String, _ seen: String?, _ expected: String) {
    if seen != expected { faults.append("\(what): expected \(expected), seen \(seen ?? "none")") }
  }
  compare("status", exchange.response.status?.description ?? String(exchange.response.code), status.description)
  guard let document = exchange.problemDocument else {
    faults.append("content: expected a problem document (application/problem+json), seen \(exchange.contentSummary)")
    site.fail(report(faults, of: exchange))
    return nil
  }
  if let type { compare("type", document["type"]?.text ?? "about:blank", type.reference.text) }
  if let detail { compare("detail", document["detail"]?.text, detail) }
  if !faults.isEmpty { site.fail(report(faults, of: exchange)) }
  return faults.isEmpty ? document : nil
}

/// Expects a response to be the problem document of this error type: its status, its type, its title.
///
/// ```swift
/// expectProblem(exchange, OutOfCredit.self)
/// ```
///
/// - Returns: The document's members, or `nil` when the response is no such problem.
@discardableResult
public func expectProblem<Problem: ErrorResponse>(
  _ exchange: Exchange, _ expected: Problem.Type,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) -> JSONObject? {
  let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
  guard let document = problem(in: exchange, Problem.status, type: Problem.problemType, at: site) else { return nil }
  guard document["title"]?.text == Problem.problemTitle else {
    let seen = document["title"]?.text ?? "none"
    site.fail(report(["title: expected \(Problem.problemTitle), seen \(seen)"], of: exchange))
    return nil
  }
  return document
}

/// Expects a 422 that lists a fault at each of these places in the content, and at no other.
///
/// ```swift
/// expectValidationErrors(exchange, at: "/email", "/age")
/// ```
///
/// - Parameters:
///   - exchange: The response and the request it answers.
///   - first: The place of a fault; the empty pointer is the whole content.
///   - others: The places of further faults, in any order.
///   - fileID: Where a failure is shown, as are the three that follow.
///   - filePath: The file of the call.
///   - line: Its line.
///   - column: Its column.
public func expectValidationErrors(
  _ exchange: Exchange, at first: JSONPointer, _ others: JSONPointer...,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) {
  let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
  guard let document = problem(in: exchange, .unprocessableContent, at: site) else { return }
  let seen = Set((document["errors"]?.elements ?? []).compactMap { $0["pointer"]?.text })
  let expected = Set(([first] + others).map(\.fragment))
  var faults = expected.subtracting(seen).sorted().map { "no fault is reported at \($0)" }
  faults += seen.subtracting(expected).sorted().map { "a fault is reported at \($0), and none is expected there" }
  if !faults.isEmpty { site.fail(report(faults, of: exchange)) }
}

private func report(_ faults: [String], of exchange: Exchange) -> String {
  "\(exchange.summary) is not the problem that was expected:\n" + faults.map { "  \($0)" }.joined(separator: "\n")
}

extension Exchange {
  fileprivate var problemDocument: JSONObject? {
    let type = response.fields[.contentType].flatMap { ContentType($0) }
    guard type?.essence == "application/problem+json", let content = response.content,
      case .object(let object)? = try? JSONValue(parsing: content)
    else { return nil }
    return object
  }

  fileprivate var contentSummary: String {
    guard let content = response.content else { return "content that is not known" }
    let type = response.fields[.contentType] ?? "no Content-Type"
    return "\(content.count) octets with \(type)"
  }
}
