import TypedResponses

func status(_ code: Int) -> StatusCode {
  // expected-error@+3 {{value of optional type 'StatusCode?' must be unwrapped to a value of type 'StatusCode'}}
  // expected-note@+2 {{coalesce using '??' to provide a default when the optional value contains 'nil'}}
  // expected-note@+1 {{force-unwrap using '!' to abort execution if the optional value contains 'nil'}}
  StatusCode(code)
}
