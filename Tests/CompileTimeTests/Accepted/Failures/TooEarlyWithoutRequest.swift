import TypedResponses

func replay(_ request: some RequestFacts) throws {
  if let failure = TooEarly(answering: request) { throw failure }
}
