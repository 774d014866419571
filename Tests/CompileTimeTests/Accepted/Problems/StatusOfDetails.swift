import TypedResponses

func details() -> ProblemDetails {
  ProblemDetails("The name is taken.")
}
