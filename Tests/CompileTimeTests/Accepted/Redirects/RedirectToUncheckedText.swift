import TypedResponses

func answer(to text: String) -> SeeOther? {
  Location(untrusted: text).map { SeeOther(location: $0) }
}
