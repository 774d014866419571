import TypedResponses

func answer() -> PermanentRedirect {
  PermanentRedirect(location: "/new")
}
