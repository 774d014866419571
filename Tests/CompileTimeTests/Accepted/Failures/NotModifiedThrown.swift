import TypedResponses

func show(_ name: String) throws -> OK<String> {
  OK(name, version: ResourceVersion(etag: .strong("v3")))
}
