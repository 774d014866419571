import TypedResponses

func status() -> StatusCode {
  .tooManyRequests
}
