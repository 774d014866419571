import TypedResponses

func show() -> some EncodableResponse {
  // expected-error@+1 {{'date' is unavailable: Date is for the server.}}
  OK("hello").with(.date, "Sun, 06 Nov 1994 08:49:37 GMT")
}
