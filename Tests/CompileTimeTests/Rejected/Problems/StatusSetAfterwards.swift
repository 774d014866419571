import TypedResponses

func conflict() -> Conflict {
  var problem = Conflict()
  // expected-error@+1 {{static member 'status' cannot be used on instance of type 'Conflict'}}
  problem.status = .gone
  return problem
}
