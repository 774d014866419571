import TypedResponses

struct PublishFailure: NotFoundMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

struct SeatGone: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/seat-gone"
  static let title = "The seat is gone."
  var base: Gone { Gone() }
}

func publish(_ id: Int) throws(PublishFailure) {
  // expected-error@+1 {{'init(_:)' is unavailable: The set does not name 'Locked'. Add 'LockedMember' to the set's declaration, or fail with a status that it names.}}
  if id == 1 { throw .init(Locked().member("seat", "12A")) }
  // expected-error@+1 {{'init(_:)' is unavailable: The set does not name 'Gone', which is the base of this problem type. Add 'GoneMember' to the set's declaration.}}
  throw .init(SeatGone())
}
