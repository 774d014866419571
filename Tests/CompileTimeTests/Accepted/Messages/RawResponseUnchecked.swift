import TypedResponses

func respond() throws -> RawResponse {
  try RawResponse(.imUsed)
}
