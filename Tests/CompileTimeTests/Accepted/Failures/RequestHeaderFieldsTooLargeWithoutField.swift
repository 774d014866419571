import TypedResponses

func read() throws {
  throw RequestHeaderFieldsTooLarge(field: .cookie)
}
