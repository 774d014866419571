import TypedResponses

func show() -> OK<String> {
  OK("hello").with(Link("/users", rel: .collection))
}
