import TypedResponses

func batch(_ response: some TypedResponse) -> MultiStatus {
  MultiStatus {
    MultiStatus.Item("/users/1", response)
  }
}
