public import TypedResponses
public import Vapor

extension AsyncResponseEncodable where Self: EncodableResponse {
  /// The response to a request that a route of Vapor answers, with the settings of the ``ProblemMiddleware`` around the
  /// route.
  public func encodeResponse(for request: Vapor.Request) async throws -> Vapor.Response {
    let encoded = request.pipeline.encode(self, for: VaporAdapter.facts(of: request))
    return VaporAdapter.response(from: UnsentResponse(encoded, noted: request.notes.fields))
  }
}

// MARK: - What Vapor's own middleware sees of an error

extension AbortError where Self: ErrorResponse {
  /// The status of the response.
  public var status: HTTPResponseStatus { HTTPResponseStatus(Self.status) }
}

extension AbortError where Self: FailureSet {
  /// The status of the response that was chosen.
  public var status: HTTPResponseStatus { HTTPResponseStatus(type(of: response).status) }
}

extension OneOf: @retroactive AsyncResponseEncodable {}

extension OneOf: @retroactive AbortError where repeat each Case: Error {
  /// The status of the response that was chosen.
  public var status: HTTPResponseStatus { HTTPResponseStatus(type(of: response).status) }
}
