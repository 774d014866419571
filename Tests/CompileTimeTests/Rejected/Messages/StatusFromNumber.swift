import TypedResponses

func status() -> StatusCode {
  // expected-error@+1 {{cannot convert value of type 'Int' to specified type 'StatusCode'}}
  let status: StatusCode = 520
  return status
}
