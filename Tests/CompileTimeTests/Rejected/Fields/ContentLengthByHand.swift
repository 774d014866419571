import TypedResponses

func delete() -> some EncodableResponse {
  // expected-error@+1 {{'contentLength' is unavailable: Content-Length follows from the content.}}
  NoContent().with(.contentLength, "0")
}
