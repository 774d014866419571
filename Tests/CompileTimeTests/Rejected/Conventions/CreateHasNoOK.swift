import TypedResponses

func answer() -> CreateResult<String> {
  // expected-error@+1 {{has no member 'ok'}}
  .ok("Ada")
}
