import TypedResponses

func submit() -> ResetContent {
  ResetContent()
}
