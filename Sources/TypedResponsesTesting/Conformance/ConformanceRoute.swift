public import TypedResponses

/// One thing that a server under test has to offer, and how it is answered.
public struct ConformanceRoute: Sendable {
  /// The method. A route for GET answers HEAD too, as on every server.
  public let method: RequestMethod
  /// The path, such as `/conformance/text`, without parameters in it.
  public let path: String
  /// The interim responses that a server sends before the reply if it can.
  public let interim: [EarlyHints]
  private let handler: @Sendable (any RequestFacts) async throws -> any EncodableResponse

  init(
    _ method: RequestMethod, _ path: String, interim: [EarlyHints] = [],
    _ handler: @escaping @Sendable (any RequestFacts) async throws -> any EncodableResponse
  ) {
    self.method = method
    self.path = "/conformance/\(path)"
    self.interim = interim
    self.handler = handler
  }

  /// What the route answers: returned or thrown, as an application's handler would.
  public func reply(to request: some RequestFacts) async throws -> ConformanceReply {
    ConformanceReply(try await handler(request))
  }
}

/// The answer of a ``ConformanceRoute``.
public struct ConformanceReply: EncodableResponse {
  private let response: any EncodableResponse

  init(_ response: any EncodableResponse) {
    self.response = response
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    try response.encode(for: request, using: settings)
  }
}

extension ConformanceRoute: CustomStringConvertible {
  public var description: String { "\(method) \(path)" }
}

extension ConformanceReply: CustomStringConvertible {
  public var description: String { "\(response)" }
}
