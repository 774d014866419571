public import TypedResponsesChecking

/// Expects a response to be one that an OpenAPI document declares: status, required fields, media type, content.
///
/// ```swift
/// let contract = try OpenAPIContract(reading: octets)
/// expectMatches(exchange, contract)
/// ```
///
/// A failure names each rule, what was seen with its place in the content and in the document, and what to do:
///
/// ```
/// GET /users/1, answered with 200 OK, does not match its OpenAPI document:
///
/// MUST  openapi.content.schema  OpenAPI 3.2.0 Media Type Object
///   "/age": an integer is called for, and it is a string (#/components/schemas/Age/type).
///   Send content that is valid against the declared schema.
///   https://spec.openapis.org/oas/v3.2.0.html#media-type-object
/// ```
///
/// Use ``expectConforms(_:to:profile:waiving:from:fileID:filePath:line:column:)`` for the rules of HTTP.
///
/// - Parameters:
///   - exchange: The response and the request it answers.
///   - contract: The document.
///   - waivers: Rules that are not applied, each with the reason.
///   - severity: From which weight on findings fail the test: with `convention`, an operation that the document does
///     not have, and what could not be judged, do so as well.
///   - fileID: Where a failure is shown, as are the three that follow.
///   - filePath: The file of the call.
///   - line: Its line.
///   - column: Its column.
/// - Returns: Every finding, also those that do not fail the test.
@discardableResult
public func expectMatches(
  _ exchange: Exchange, _ contract: OpenAPIContract, waiving waivers: [Waiver] = [],
  from severity: Severity = .convention,
  fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) -> [Finding] {
  let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
  let findings = contract.findings(in: exchange).filter { finding in !waivers.contains { $0.rule == finding.rule } }
  let failing = findings.filter { $0.severity >= severity }
  if !failing.isEmpty {
    let report = failing.map(\.description).joined(separator: "\n\n")
    site.fail("\(exchange.summary) does not match its OpenAPI document:\n\n\(report)")
  }
  return findings
}
