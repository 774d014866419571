import TypedResponses

func show(_ name: String) -> OK<String> {
  OptionalFieldName(name).map { OK("hello").with($0, "yes") } ?? OK("hello")
}
