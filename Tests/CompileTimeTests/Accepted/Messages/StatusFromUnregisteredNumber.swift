import TypedResponses

func status() -> StatusCode? {
  StatusCode(520)
}
