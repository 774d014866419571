import TypedResponses

func answer() -> ReplaceResult<String> {
  .noContent
}
