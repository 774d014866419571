import TypedResponses

func show() -> OK<String> {
  // expected-error@+1 {{Say what the target is to this resource: 'Link("/users", rel: .collection)'.}}
  OK("hello").with(Link("/users"))
}
