import TypedResponses

func check() throws {
  throw ContentTooLarge()
}
