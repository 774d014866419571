import TypedResponses

func location(_ text: String) -> Location {
  // expected-error@+3 {{value of optional type 'Location?' must be unwrapped to a value of type 'Location'}}
  // expected-note@+2 {{coalesce using '??' to provide a default when the optional value contains 'nil'}}
  // expected-note@+1 {{force-unwrap using '!' to abort execution if the optional value contains 'nil'}}
  Location(untrusted: text)
}
