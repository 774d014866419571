import TypedResponses

func answer() -> some EncodableResponse {
  NoContent()
}
