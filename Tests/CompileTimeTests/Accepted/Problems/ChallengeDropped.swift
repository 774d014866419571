import TypedResponses

struct Expired: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/expired"
  static let title = "The token has expired."
  var base: Unauthorized { Unauthorized(challenge: .bearer(realm: "api")) }
}
