import TypedResponses

func answer() throws(CreateFailure) {
  throw CreateFailure(Conflict())
}
