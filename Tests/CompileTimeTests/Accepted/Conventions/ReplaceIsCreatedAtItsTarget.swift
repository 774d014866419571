import TypedResponses

func answer() -> ReplaceResult<String> {
  .created("Ada", location: .requestTarget)
}
