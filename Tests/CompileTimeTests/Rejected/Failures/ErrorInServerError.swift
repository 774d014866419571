import TypedResponses

func fail(_ status: Int, _ error: any Error) throws {
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  if status == 0 { throw InternalServerError(detail: "\(error)") }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  if status == 1 { throw NotImplemented(detail: "\(error)") }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  if status == 2 { throw BadGateway(detail: "\(error)") }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  if status == 3 { throw GatewayTimeout(detail: "\(error)") }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  if status == 4 { throw HTTPVersionNotSupported(detail: "\(error)") }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  if status == 5 { throw InsufficientStorage(detail: "\(error)") }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  if status == 6 { throw LoopDetected(detail: "\(error)") }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  if status == 7 { throw ServiceUnavailable(retryAfter: .seconds(1), detail: "\(error)") }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  if status == 8 { throw ServiceUnavailable.withoutEstimate(detail: "\(error)") }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  if status == 9 { throw NetworkAuthenticationRequired(login: "/login", detail: "\(error)") }
  // expected-error@+1 {{'appendInterpolation' is unavailable: Clients see this text. That of an error is for the log:}}
  if status == 10 { throw BadGateway(detail: "\(String(describing: error))") }
  // expected-error@+1 {{'init(detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 11 { throw BadGateway(detail: String(describing: error)) }
  let text = String(describing: error)
  // expected-error@+1 {{'init(detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 12 { throw InternalServerError(detail: text) }
  // expected-error@+1 {{'init(detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 13 { throw NotImplemented(detail: text) }
  // expected-error@+1 {{'init(detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 14 { throw GatewayTimeout(detail: text).logging(error) }
  // expected-error@+1 {{'init(detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 15 { throw HTTPVersionNotSupported(detail: text) }
  // expected-error@+1 {{'init(detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 16 { throw InsufficientStorage(detail: text) }
  // expected-error@+1 {{'init(detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 17 { throw LoopDetected(detail: text) }
  // expected-error@+1 {{'init(retryAfter:detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 18 { throw ServiceUnavailable(retryAfter: .seconds(1), detail: text) }
  // expected-error@+1 {{'withoutEstimate(detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 19 { throw ServiceUnavailable.withoutEstimate(detail: text) }
  // expected-error@+1 {{'init(login:detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 20 { throw NetworkAuthenticationRequired(login: "/login", detail: text) }
  // expected-error@+1 {{'badGateway(detail:)' is unavailable: Clients see this detail: write a literal.}}
  if status == 21 { throw ReadFailure.badGateway(detail: text) }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  throw ReadFailure.badGateway(detail: "\(error)")
}
