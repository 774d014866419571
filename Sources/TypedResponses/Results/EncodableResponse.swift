/// Anything that can become a response to a given request: a typed response, a ``OneOf``, a preset, a raw response.
///
/// Conform a type of your own to compose from the responses of this package: build one of them in `encode` and pass
/// the call on.
public protocol EncodableResponse: Sendable {
  /// The response to this request, ready to be sent.
  ///
  /// The content is encoded here, before any octet is sent, so a failure never leaves a broken success behind.
  ///
  /// - Throws: ``ContentEncodingError`` when the content cannot be encoded.
  func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse
}

extension EncodableResponse {
  /// The response to this request with the package's own settings.
  public func encode(for request: some RequestFacts) throws(ContentEncodingError) -> EncodedResponse {
    try encode(for: request, using: .standard)
  }
}
