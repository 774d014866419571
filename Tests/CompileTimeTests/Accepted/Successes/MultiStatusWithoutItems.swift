import TypedResponses

func batch() -> MultiStatus {
  MultiStatus {
    MultiStatus.Item("/users/1", NoContent())
  }
}
