import TypedResponses

func show() throws {
  throw UpgradeRequired(protocols: "TLS/1.3")
}
