import TypedResponses

func conflict() -> Conflict {
  Conflict(detail: "The name is taken.")
}
