import TypedResponses

func answer() -> ListResult<String> {
  .ok(["Ada"])
}
