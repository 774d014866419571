import TypedResponses

struct Job: Encodable { var id: Int }

func submit(_ job: Job) -> Accepted<Job> {
  // expected-error@+1 {{missing argument for parameter 'monitor' in call}}
  Accepted(job)
}
