import TypedResponses

func conflict() -> Conflict {
  let problem = Conflict()
  return problem
}
