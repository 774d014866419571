import TypedResponses

func route() throws {
  throw MethodNotAllowed(allow: [.get, .head])
}
