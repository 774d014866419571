import TypedResponses

func answer() -> TemporaryRedirect {
  TemporaryRedirect(location: "/elsewhere")
}
