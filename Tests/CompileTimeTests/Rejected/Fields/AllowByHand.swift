import TypedResponses

func show() -> some EncodableResponse {
  // expected-error@+1 {{'allow' is unavailable: Allow comes with 'MethodNotAllowed' and 'OptionsAnswer'.}}
  OK("hello").with(.allow, "GET")
}
