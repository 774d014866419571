import TypedResponses

func answer() -> ReadResult<String> {
  .ok("Ada")
}
