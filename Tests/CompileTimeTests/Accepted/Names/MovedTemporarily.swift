import TypedResponses

func check() -> Found {
  Found(location: "/elsewhere")
}
