extension APIGuide {
  /// Adds to a problem what the guide demands of its document, where the code said nothing.
  func complete(_ problem: inout ProblemResponse, _ details: inout ProblemDetails, for request: some RequestFacts) {
    switch kind {
    case .nlGov: addDetail(to: &details, problem.status)
    case .belgif:
      addDetail(to: &details, problem.status)
      if details.instance == nil { details.instance = URIReference(checked: "urn:uuid:\(Self.newUUID())") }
      addStandardType(to: &problem, &details, for: request)
      problem.validationFormat = .issues
    case .italy, .zalando: break
    }
  }

  private func addDetail(to details: inout ProblemDetails, _ status: StatusCode) {
    if details.detail == nil { details.detail = status.usualDetail }
  }

  private func addStandardType(
    to problem: inout ProblemResponse, _ details: inout ProblemDetails, for request: some RequestFacts
  ) {
    guard problem.type.isBlank,
      let standard = BelgifProblem(problem.status, challenge: problem.fields[.wwwAuthenticate], to: request)
    else { return }
    problem.type = ProblemTypeURI(URIReference(checked: standard.type))
    problem.title = standard.title
    details.addExtension("href", .string(standard.page))
    if !standard.scopes.isEmpty {
      details.addExtension("requiredScopes", .array(standard.scopes.map { .string($0) }))
    }
    if let seconds = problem.fields[.retryAfter].flatMap({ Int64($0.text) }) {
      details.addExtension("retryAfterSec", .integer(seconds))
    }
  }

  /// A random UUID, version 4 ([RFC 9562 §5.4](https://www.rfc-editor.org/rfc/rfc9562#section-5.4)).
  private static func newUUID() -> String {
    let high = UInt64.random(in: .min ... .max) & ~0xF000 | 0x4000
    let low = UInt64.random(in: .min ... .max) & (.max >> 2) | 1 << 63
    let digits = [high, low].map { half in
      let text = String(half, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    let text = digits.joined()
    let ends = [8, 12, 16, 20, 32]
    return zip([0] + ends, ends).map { text.dropFirst($0).prefix($1 - $0) }.joined(separator: "-")
  }
}

/// A problem that the Belgif guide standardizes
/// ([Standardized problem types](https://www.belgif.be/specification/rest/api-guide/#standardized-problem-types)).
private struct BelgifProblem {
  /// The name in the URN and in the address of the page.
  let name: String
  let title: String
  /// The scopes that a token lacks, as far as the challenge names them.
  var scopes: [String] = []

  var type: String { "urn:problem-type:belgif:\(name)" }
  var page: String { "https://www.belgif.be/specification/rest/api-guide/problems/\(name).html" }

  private init(_ name: String, _ title: String) {
    self.name = name
    self.title = title
  }

  /// The problem that a status stands for; `nil` when the guide has none.
  init?(_ status: StatusCode, challenge: FieldValue?, to request: some RequestFacts) {
    switch status {
    case .badRequest: self.init("badRequest", "Bad Request")
    case .unauthorized where request.values(of: .authorization).isEmpty: self.init("noAccessToken", "No Access Token")
    case .unauthorized: self.init("invalidAccessToken", "Invalid Access Token")
    case .forbidden:
      let parameters = challenge.flatMap { Challenge.list(parsing: $0.text) }?.flatMap(\.parameters) ?? []
      guard parameters.contains(where: { $0.name == "error" && $0.value == "insufficient_scope" }) else {
        self.init("missingPermission", "Missing Permission")
        return
      }
      self.init("missingScope", "Missing Scope")
      scopes = parameters.first { $0.name == "scope" }?.value.split(separator: " ").map(String.init) ?? []
    case .notFound: self.init("resourceNotFound", "Resource Not Found")
    case .contentTooLarge: self.init("payloadTooLarge", "Payload Too Large")
    case .tooManyRequests: self.init("tooManyRequests", "Too Many Requests")
    case .internalServerError: self.init("internalServerError", "Internal Server Error")
    case .badGateway: self.init("badGateway", "Bad Gateway")
    case .serviceUnavailable: self.init("serviceUnavailable", "Service Unavailable")
    default: return nil
    }
  }
}
