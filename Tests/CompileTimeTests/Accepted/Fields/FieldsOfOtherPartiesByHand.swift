import TypedResponses

func show() -> some EncodableResponse {
  OK("hello").with(.server, "users/1").with(.xRequestID, "7f")
}
