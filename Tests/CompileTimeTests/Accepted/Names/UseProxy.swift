import TypedResponses

func check() -> TemporaryRedirect {
  TemporaryRedirect(location: "https://proxy.example.com/")
}
