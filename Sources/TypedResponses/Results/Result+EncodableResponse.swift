/// A success or a failure, whichever it is: for the items of a ``MultiStatus``, and for handlers that keep both in a value.
extension Result: EncodableResponse where Success: EncodableResponse, Failure: EncodableResponse {
  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    switch self {
    case .success(let success): try success.encode(for: request, using: settings)
    case .failure(let failure): try failure.encode(for: request, using: settings)
    }
  }
}
