import TypedResponses

func location(_ text: String) -> Location {
  Location(untrusted: text) ?? "/"
}
