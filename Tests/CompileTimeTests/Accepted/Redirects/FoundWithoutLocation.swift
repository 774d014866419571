import TypedResponses

func answer() -> Found {
  Found(location: "/elsewhere")
}
