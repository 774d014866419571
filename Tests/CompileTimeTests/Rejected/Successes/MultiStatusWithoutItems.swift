import TypedResponses

func batch() -> MultiStatus {
  // expected-error@+1 {{missing argument for parameter #1 in call}}
  MultiStatus()
}
