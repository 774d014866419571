import TypedResponses

func batch(_ response: any EncodableResponse) -> MultiStatus {
  MultiStatus {
    // expected-error@+1 {{initializer 'init(_:_:)' requires that 'some TypedResponse' conform to 'TypedResponse'}}
    MultiStatus.Item("/users/1", response)
  }
}
