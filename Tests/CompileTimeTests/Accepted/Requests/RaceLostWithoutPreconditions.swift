import TypedResponses

func replace(_ request: some RequestFacts) throws {
  throw Preconditions(request).lostRace()
}
