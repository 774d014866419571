import TypedResponses

func answer() throws(ReplaceFailure) {
  throw .locked()
}
