import TypedResponses

func replace(_ request: some RequestFacts, _ version: ResourceVersion) throws {
  try Preconditions(request).require(match: version)
}
