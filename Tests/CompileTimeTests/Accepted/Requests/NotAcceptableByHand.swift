import TypedResponses

func show(_ request: some RequestFacts) throws {
  let outcome = Negotiation(request).choose(from: Variant(type: "text/html"), Variant(type: "application/json"))
  if case .noneAcceptable(let failure) = outcome { throw failure }
}
