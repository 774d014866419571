import TypedResponses

func read() throws {
  throw UnsupportedMediaType(accept: ["application/json"], detail: "Not JSON.")
}
