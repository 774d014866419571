import TypedResponses

struct Job: Encodable { var id: Int }

func submit(_ job: Job) -> Accepted<Job> {
  Accepted(job, monitor: "/jobs/\(job.id)")
}
