import TypedResponses

func answer() -> SeeOther {
  SeeOther(location: "/jobs/7", retryAfter: .seconds(5))
}
