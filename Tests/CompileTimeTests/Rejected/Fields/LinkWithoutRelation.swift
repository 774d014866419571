import TypedResponses

func show() -> OK<String> {
  // expected-error@+1 {{missing argument for parameter 'rel' in call}}
  OK("hello").with(Link("/users"))
}
