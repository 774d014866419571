/// Connects a server to this package: request facts in, ``EncodedResponse`` out.
///
/// An adapter says how the server's request answers the three questions of ``RequestFacts``, and how an encoded
/// response becomes the server's own. All else is shared.
public protocol ServerAdapter: Sendable {
  /// The server's request.
  associatedtype NativeRequest
  /// The server's response.
  associatedtype NativeResponse
  /// The server's request seen as ``RequestFacts``.
  associatedtype Facts: RequestFacts

  /// The facts of a request; a view, not a copy.
  static func facts(of request: NativeRequest) -> Facts

  /// The server's response for an encoded one. Sends the fields in order, and neither adds nor removes
  /// `Content-Length`.
  static func response(from encoded: EncodedResponse) -> NativeResponse
}

extension ServerAdapter {
  /// Runs a handler and makes the server's response from what it returns or throws.
  ///
  /// The request's notes are those of its facts, or new ones.
  public static func respond(
    to request: NativeRequest, through pipeline: ResponsePipeline = ResponsePipeline(),
    _ handler: () async throws -> some EncodableResponse
  ) async -> NativeResponse {
    response(from: await pipeline.respond(to: facts(of: request), handler))
  }
}
