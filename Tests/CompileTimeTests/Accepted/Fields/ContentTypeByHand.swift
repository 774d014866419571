import TypedResponses

func show() -> some EncodableResponse {
  Representation(BytesSource(Array("hello".utf8)), contentType: "text/plain")
}
