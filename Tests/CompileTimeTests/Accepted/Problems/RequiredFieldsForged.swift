import TypedResponses

struct Locked401: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/locked"
  static let title = "The account is locked."
  var base: Unauthorized { Unauthorized(challenge: .bearer(realm: "api")) }
}
