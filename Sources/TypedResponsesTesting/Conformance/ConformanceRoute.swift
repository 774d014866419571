public import TypedResponses

/// One thing that a server under test has to offer, and how it is answered.
public struct ConformanceRoute: Sendable {
  /// The method. A route for GET answers HEAD too, as on every server.
  public let method: RequestMethod
  /// The path, such as `/conformance/text`, without parameters in it.
  public let path: String
  /// The interim responses that a server sends before the reply if it can.
  public let interim: [EarlyHints]
  private let handler: @Sendable (any RequestFacts, RequestContent) async throws -> any EncodableResponse

  init(
    _ method: RequestMethod, _ path: String, interim: [EarlyHints] = [],
    reading handler: @escaping @Sendable (any RequestFacts, RequestContent) async throws -> any EncodableResponse
  ) {
    self.method = method
    self.path = "/conformance/\(path)"
    self.interim = interim
    self.handler = handler
  }

  init(
    _ method: RequestMethod, _ path: String, interim: [EarlyHints] = [],
    _ handler: @escaping @Sendable (any RequestFacts) async throws -> any EncodableResponse
  ) {
    self.init(method, path, interim: interim) { request, _ in try await handler(request) }
  }

  /// What the route answers: returned or thrown, as an application's handler would.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - content: What the server hands over of its content, as it hands it to handlers. Some routes read it, others
  ///     leave it to the server; a server without it fails the steps about content.
  public func reply(to request: some RequestFacts, content: RequestContent? = nil) async throws -> ConformanceReply {
    ConformanceReply(try await handler(request, content ?? RequestContent(WithheldContent(), of: request)))
  }
}

/// In place of content that the server did not hand over.
private struct WithheldContent: AsyncSequence, Sendable {
  struct NotHandedOver: Error {}

  struct Iterator: AsyncIteratorProtocol {
    func next() async throws -> [UInt8]? { throw NotHandedOver() }
  }

  func makeAsyncIterator() -> Iterator { Iterator() }
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
