import TypedResponses

func show() -> some EncodableResponse {
  OK("hello")
}
