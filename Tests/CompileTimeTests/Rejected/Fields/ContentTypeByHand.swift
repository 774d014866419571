import TypedResponses

func show() -> some EncodableResponse {
  // expected-error@+1 {{'contentType' is unavailable: Content-Type follows from the content and its encoder.}}
  OK("hello").with(.contentType, "text/plain")
}
