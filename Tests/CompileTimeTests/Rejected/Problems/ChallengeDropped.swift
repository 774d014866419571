import TypedResponses

struct Expired: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/expired"
  static let title = "The token has expired."
  var base: Unauthorized { Unauthorized(challenge: .bearer(realm: "api")) }
  // expected-error@+2 {{cannot convert return expression of type 'RequiredFields<NotFound>' to return type}}
  // expected-note@+1 {{arguments to generic parameter 'Owner' ('NotFound' and 'Expired') are expected to be equal}}
  var requiredFields: RequiredFields<Expired> { NotFound().requiredFields }
}
