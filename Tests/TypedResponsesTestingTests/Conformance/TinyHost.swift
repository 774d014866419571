// The host of the guide's adapter in Docs/Guides/WritingAnAdapter.md, line for line.

import TypedResponses

struct TinyHost: RequestHost {
  let version: String

  var protocolVersion: String? { version == "HTTP/1.1" ? "1.1" : "1.0" }

  func response(to error: any Error) -> (any EncodableResponse)? {
    guard let error = error as? TinyError else { return nil }
    var response = ForeignResponse(code: error.status)
    for (name, value) in error.lines { response.keep(name, value) }
    response.complete(challenge: .bearer(realm: "api"))
    return response
  }

  func log(_ report: ErrorReport) {
    guard report.isIncident else { return }
    let values = report.attributes.map { "\($0.key)=\($0.value)" }.sorted()
    print("error: \(report.logMessage) (\(report.error))", values.joined(separator: " "))
  }
}
