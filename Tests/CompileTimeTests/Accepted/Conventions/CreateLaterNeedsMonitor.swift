import TypedResponses

func answer() -> CreateResult<String> {
  .accepted("queued", monitor: "/jobs/1")
}
