import TypedResponses

func delete() -> some EncodableResponse {
  NoContent()
}
