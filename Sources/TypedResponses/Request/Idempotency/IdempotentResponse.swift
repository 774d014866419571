/// The answer to a request with an `Idempotency-Key`: made now, or the one that was sent before.
///
/// Return it from the handler as any other response. One that was sent before has the field `Idempotent-Replayed: true`.
///
/// `Success` is what the handler returns, so that a description of the API knows it.
public struct IdempotentResponse<Success: EncodableResponse>: EncodableResponse {
  private enum Source: Sendable {
    case response(Success)
    case encoded(EncodedResponse)
  }

  private let source: Source
  /// Whether it was sent before.
  public let isReplay: Bool

  init(_ response: Success) {
    source = .response(response)
    isReplay = false
  }

  init(_ encoded: EncodedResponse, isReplay: Bool) {
    source = .encoded(encoded)
    self.isReplay = isReplay
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    switch source {
    case .response(let response): try response.encode(for: request, using: settings)
    case .encoded(let encoded): encoded
    }
  }
}

extension IdempotentResponse: CustomStringConvertible {
  /// A phrase: "a response that is sent once" and again as often as it is asked for.
  public var description: String { "the response to an idempotency key" }
}
