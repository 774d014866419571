import TypedResponses

func answer() -> MovedPermanently {
  MovedPermanently(location: "/new")
}
