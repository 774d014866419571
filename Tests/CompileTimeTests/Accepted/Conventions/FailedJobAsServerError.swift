import TypedResponses

func answer() -> JobResult<JobStatus> {
  .ok(.failed(InternalServerError()))
}
