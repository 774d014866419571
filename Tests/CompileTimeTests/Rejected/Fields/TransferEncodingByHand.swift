import TypedResponses

func show() -> some EncodableResponse {
  // expected-error@+1 {{'transferEncoding' is unavailable: Transfer-Encoding is for the server.}}
  OK("hello").with(.transferEncoding, "chunked")
}
