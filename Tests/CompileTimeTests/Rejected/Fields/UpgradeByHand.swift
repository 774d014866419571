import TypedResponses

func show() throws {
  // expected-error@+1 {{'upgrade' is unavailable: Upgrade comes with 'UpgradeRequired' and 'SwitchingProtocols'.}}
  throw Forbidden().with(.upgrade, "TLS/1.3")
}
