import TypedResponses

func status() -> StatusCode {
  // expected-error@+1 {{type 'StatusCode' has no member 'enhanceYourCalm'}}
  .enhanceYourCalm
}
