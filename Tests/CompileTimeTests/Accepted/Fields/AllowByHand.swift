import TypedResponses

func show() -> some EncodableResponse {
  OptionsAnswer(allow: [.get, .head])
}
