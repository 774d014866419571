import TypedResponses

func conflict(_ name: String) -> Conflict {
  ProblemMemberName(name).map { Conflict().member($0, "here") } ?? Conflict()
}
