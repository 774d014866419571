import TypedResponses

struct PublishFailure: NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

struct SeatTaken: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/seat-taken"
  static let title = "The seat is taken."
  var base: Conflict { Conflict() }
}

func publish(_ id: Int) throws(PublishFailure) {
  if id == 1 { throw .init(Conflict().member("seat", "12A")) }
  if id == 2 { throw .init(SeatTaken()) }
  if id == 3 { throw .init(NotFound().caching(.public(maxAge: .seconds(10)))) }
  throw .conflict(detail: "It is published already.")
}
