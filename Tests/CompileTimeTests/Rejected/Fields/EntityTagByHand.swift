import TypedResponses

func show() -> some EncodableResponse {
  // expected-error@+1 {{'etag' is unavailable: ETag comes with the 'version:' of a response.}}
  OK("hello").with(.etag, "v3")
}
