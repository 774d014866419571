import TypedResponses

func conflict(_ name: String) -> Conflict {
  // expected-error@+1 {{cannot convert value of type 'String' to expected argument type 'ProblemMemberName'}}
  Conflict().member(name, "here")
}
