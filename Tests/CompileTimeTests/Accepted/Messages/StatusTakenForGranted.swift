import TypedResponses

func status(_ code: Int) -> StatusCode {
  StatusCode(code) ?? .internalServerError
}
