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
  // expected-error@+1 {{cannot convert value of type 'String' to expected argument type 'ServerErrorDetail'}}
  if status == 11 { throw BadGateway(detail: String(describing: error)) }
  // expected-error@+1 {{'appendInterpolation' is unavailable: The text of an error is for the log:}}
  throw ReadFailure.badGateway(detail: "\(error)")
}
