import TypedResponses

func status() -> StatusCode {
  let status: StatusCode = .badGateway
  return status
}
