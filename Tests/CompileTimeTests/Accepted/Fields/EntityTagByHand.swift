import TypedResponses

func show() -> some EncodableResponse {
  OK("hello", version: ResourceVersion(etag: .strong("v3")))
}
