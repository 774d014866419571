import TypedResponses

func answer() -> JobResult<String> {
  // expected-error@+1 {{has no member 'created'}}
  .created(location: "/jobs/1")
}
