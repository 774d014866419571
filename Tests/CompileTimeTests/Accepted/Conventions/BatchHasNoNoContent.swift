import TypedResponses

func answer() -> BatchResult<String> {
  .multiStatus([])
}
