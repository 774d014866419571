import TypedResponses

func answer() throws(ListFailure) {
  throw .forbidden()
}
