import TypedResponses

func delete() -> NoContent {
  // expected-error@+1 {{'init(_:)' is unavailable: 204 No Content has no content. Use 'OK(_:)' to send some.}}
  NoContent("deleted")
}
