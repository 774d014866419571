import TypedResponses

func show() -> some EncodableResponse {
  SeeOther(location: "/elsewhere")
}
