import TypedResponses

func replace(_ request: some RequestFacts, _ state: ResourceState) throws {
  try Preconditions(request).check(against: state)
}
