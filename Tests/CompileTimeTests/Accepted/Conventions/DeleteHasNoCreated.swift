import TypedResponses

func answer() -> DeleteResult<String> {
  .noContent
}
