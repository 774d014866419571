import TypedResponses

func fail(_ status: Int, _ error: any Error, _ attempts: Int, _ notice: String) throws {
  if status == 0 { throw InternalServerError(detail: "\(attempts) attempts failed.").logging(error) }
  if status == 1 { throw NotImplemented(detail: "\(attempts) attempts failed.").logging(error) }
  if status == 2 { throw BadGateway(detail: "\(attempts) attempts failed.").logging(error) }
  if status == 3 { throw GatewayTimeout(detail: "\(attempts) attempts failed.").logging(error) }
  if status == 4 { throw HTTPVersionNotSupported(detail: "\(attempts) attempts failed.").logging(error) }
  if status == 5 { throw InsufficientStorage(detail: "\(attempts) attempts failed.").logging(error) }
  if status == 6 { throw LoopDetected(detail: "\(attempts) attempts failed.").logging(error) }
  if status == 7 { throw ServiceUnavailable(retryAfter: .seconds(1), detail: "Back in \(Duration.seconds(1)).") }
  if status == 8 { throw ServiceUnavailable.withoutEstimate(detail: .verbatim(notice)) }
  if status == 9 { throw NetworkAuthenticationRequired(login: "/login", detail: "\(verbatim: notice)") }
  throw ReadFailure.internalServerError(logging: error)
}
