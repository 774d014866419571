import TypedResponses

func show() -> some EncodableResponse {
  // expected-error@+1 {{'connection' is unavailable: Connection is for the server.}}
  OK("hello").with(.connection, "close")
}
