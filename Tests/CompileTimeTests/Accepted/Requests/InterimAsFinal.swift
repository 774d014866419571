import TypedResponses

func show() -> some InterimResponse {
  Processing()
}
