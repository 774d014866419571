import TypedResponses

func download(_ request: some RequestFacts, _ file: [UInt8]) throws {
  let selection = RangeRequest(request).select(from: file.count)
  if case .unsatisfiable(let range) = selection { throw RangeNotSatisfiable(range) }
}
