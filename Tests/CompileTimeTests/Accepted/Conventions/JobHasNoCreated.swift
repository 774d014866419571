import TypedResponses

func answer() -> JobResult<String> {
  .seeOther(location: "/reports/1")
}
