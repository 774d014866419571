import TypedResponses

func route() throws {
  // expected-error@+1 {{missing argument for parameter 'protocols' in call}}
  throw UpgradeRequired()
}
