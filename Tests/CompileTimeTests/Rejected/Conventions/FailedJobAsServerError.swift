import TypedResponses

func answer() -> JobResult<JobStatus> {
  // expected-error@+1 {{type 'JobResult<JobStatus>' has no member 'internalServerError'}}
  .internalServerError()
}
