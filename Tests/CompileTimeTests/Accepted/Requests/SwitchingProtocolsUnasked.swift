import TypedResponses

func upgrade(_ request: some RequestFacts) -> SwitchingProtocols? {
  SwitchingProtocols(to: "websocket", offeredBy: request)
}
