import TypedResponses

func show(_ version: ResourceVersion) -> some EncodableResponse {
  OK("hello", version: version).caching(.public(maxAge: .seconds(60)))
}

func take(_ request: some RequestFacts) throws -> NoContent {
  throw UnsupportedMediaType(accept: ["text/csv"])
}
