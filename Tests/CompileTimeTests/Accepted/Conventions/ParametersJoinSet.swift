import TypedResponses

func read(_ id: Substring?, _ request: some RequestFacts) throws(ReadFailure) -> Int {
  let demands = ParameterDemands(or: ReadFailure.self)
  let sum =
    try demands.integer(.path("id"), id, in: 1...9) + demands.integer(.query("n"), request.query["n"], in: 1...9)
  return try sum + ParameterReader.integer(.path("id"), "7", in: 1...9, or: ReadFailure.self)
}
