import TypedResponses

func search(_ request: some RequestFacts) throws(SearchFailure) -> SearchResult<String> {
  if request.values(of: .contentType).isEmpty { throw .badRequest(detail: "Say what the question is written in.") }
  return .ok(["Ada"], repeatAt: "/searches/1")
}

func refuse() throws(SearchFailure) {
  throw .unsupportedMediaType(acceptQuery: ["application/json"])
}
