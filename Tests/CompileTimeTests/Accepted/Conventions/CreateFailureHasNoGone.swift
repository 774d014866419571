import TypedResponses

func answer() throws(CreateFailure) {
  throw .conflict()
}
