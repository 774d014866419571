import TypedResponses

func answer() -> UpdateResult<String> {
  .noContent
}
