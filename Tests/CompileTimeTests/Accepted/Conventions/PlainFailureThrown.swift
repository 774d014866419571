import TypedResponses

func check() throws(CreateFailure) {
  throw .init(Conflict())
}
