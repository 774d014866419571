import TypedResponses

func delete() throws -> NoContent {
  NoContent()
}
