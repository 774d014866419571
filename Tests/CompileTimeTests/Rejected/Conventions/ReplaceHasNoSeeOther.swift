import TypedResponses

func answer() -> ReplaceResult<String> {
  // expected-error@+1 {{has no member 'seeOther'}}
  .seeOther(location: "/users/1")
}
