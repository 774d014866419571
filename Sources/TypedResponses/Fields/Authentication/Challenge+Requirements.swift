// What a scheme's own RFC wants a challenge to have.

extension Challenge {
  private struct Requirement {
    let scheme: String
    let parameters: [String]
    let section: String
  }

  /// The schemes that take parameters alone, and the parameters that each of them has to have.
  private static var requirements: [Requirement] {
    [
      Requirement(scheme: "Basic", parameters: ["realm"], section: "RFC 7617 §2"),
      Requirement(scheme: "Digest", parameters: ["realm", "nonce", "qop"], section: "RFC 7616 §3.3"),
      Requirement(scheme: "Bearer", parameters: [], section: "RFC 6750 §3"),
      Requirement(scheme: "DPoP", parameters: [], section: "RFC 9449 §7.1"),
      Requirement(
        scheme: "Payment", parameters: ["id", "realm", "method", "intent", "request"],
        section: "draft-ryan-httpauth-payment"),
    ]
  }

  /// The response that says the error among the parameters by itself; `nil` for the errors of a 401.
  private static func response(sayingErrorAmong parameters: [FieldParameter]) -> String? {
    switch parameters.first(where: { $0.name == "error" })?.value {
    case "insufficient_scope": "Forbidden"
    case "invalid_request": "BadRequest"
    default: nil
    }
  }

  /// Checks that clients can use the challenge, as far as its scheme is known.
  func checkRequirements() throws(FieldPartError) {
    guard let requirement = Self.requirements.first(where: { FieldSyntax.equalIgnoringCase($0.scheme, scheme) }) else {
      return
    }
    let (name, section) = (requirement.scheme, requirement.section)
    if token68 != nil { throw FieldPartError("A \(name) challenge has parameters, and no other data (\(section)).") }
    if name == "Bearer", parameters.isEmpty {
      throw FieldPartError("A \(name) challenge has at least one parameter, such as 'realm' (\(section)).")
    }
    if isForTokens, let response = Self.response(sayingErrorAmong: parameters) {
      throw FieldPartError(
        "\(response) says the error of its \(name) challenge by itself (RFC 6750 §3.1): leave it out.")
    }
    for parameter in requirement.parameters where !parameters.contains(where: { $0.name == parameter }) {
      throw FieldPartError("A \(name) challenge needs the parameter '\(parameter)' (\(section)).")
    }
  }
}
