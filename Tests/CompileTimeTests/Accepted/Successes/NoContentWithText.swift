import TypedResponses

func delete() -> NoContent {
  NoContent()
}
