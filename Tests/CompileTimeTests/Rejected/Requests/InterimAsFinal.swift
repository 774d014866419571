import TypedResponses

// expected-note@+1 {{opaque return type declared here}}
func show() -> some EncodableResponse {
  // expected-error@+1 {{return type of global function 'show()' requires that 'Processing' conform to}}
  Processing()
}
