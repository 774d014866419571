import TypedResponses

func upgrade() -> SwitchingProtocols? {
  // expected-error@+1 {{missing argument for parameter 'offeredBy' in call}}
  SwitchingProtocols(to: "websocket")
}
