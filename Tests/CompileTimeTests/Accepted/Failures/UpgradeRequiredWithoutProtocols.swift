import TypedResponses

func route() throws {
  throw UpgradeRequired(protocols: "TLS/1.3")
}
