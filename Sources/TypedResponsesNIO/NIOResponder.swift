#if NIO
  import NIOCore
  public import TypedResponses

  /// Answers the requests of a server built on SwiftNIO's channels, over HTTP/1.1 and HTTP/2.
  ///
  /// ```swift
  /// let responder = NIOResponder { request in
  ///   guard request.path == "/greeting" else { throw NotFound() }
  ///   return OK("Hello!")
  /// }
  /// let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
  ///   .childChannelInitializer { responder.serve(on: $0) }
  ///   .bind(host: "127.0.0.1", port: 8080)
  ///   .get()
  /// try await server.closeFuture.get()
  /// ```
  ///
  /// Each request is answered by a task of its own, where ``HandlerPlacement`` says. The task is cancelled when the
  /// client goes away; what has to be done in any case belongs into another one. A client of HTTP/1.1 that closes only its
  /// way to the server, as `nc -N` does, gets its answer if the handler returns within two seconds. Whoever exposes the
  /// server to strangers adds TLS.
  ///
  /// A request that HTTP's parser cannot read, or that does not arrive within ``/TypedResponses/RequestDeadlines``, is
  /// answered by the connection itself, through the same pipeline.
  public struct NIOResponder: Sendable {
    /// A reference, because it is handed to every request.
    let parts: Parts

    final class Parts: Sendable {
      let pipeline: ResponsePipeline
      let deadlines: RequestDeadlines
      let placement: HandlerPlacement
      fileprivate let handler: @Sendable (IncomingRequest) async throws -> any EncodableResponse

      fileprivate init(
        _ pipeline: ResponsePipeline, _ deadlines: RequestDeadlines, _ placement: HandlerPlacement,
        _ handler: @escaping @Sendable (IncomingRequest) async throws -> any EncodableResponse
      ) {
        self.pipeline = pipeline
        self.deadlines = deadlines
        self.placement = placement
        self.handler = handler
      }
    }

    /// A responder that sends what the handler returns or throws.
    ///
    /// - Parameters:
    ///   - pipeline: Encodes responses and maps errors. Where nobody observes it, what the server has to answer for is
    ///     written to standard error.
    ///   - deadlines: How long a client may take.
    ///   - placement: On which threads handlers run.
    ///   - handler: Answers a request.
    public init(
      pipeline: ResponsePipeline = ResponsePipeline(), deadlines: RequestDeadlines = .standard,
      handlers placement: HandlerPlacement = .onSharedThreads,
      _ handler: @escaping @Sendable (IncomingRequest) async throws -> any EncodableResponse
    ) {
      parts = Parts(pipeline.loggingUnlessObserved(), deadlines, placement, handler)
    }

    /// The response to a request.
    func response(to request: IncomingRequest) async -> EncodedResponse {
      // The task is cancelled when the connection is closed, and only then.
      await parts.pipeline.respond(
        to: request, whenCancelled: .clientGone, withAny: { try await parts.handler(request) })
    }
  }

  /// SwiftNIO itself knows nothing of a request but how it came, and has an error of its own.
  struct NIOHost: RequestHost {
    var protocolVersion: String?

    func response(to error: any Error) -> (any EncodableResponse)? {
      error is NIOTooManyBytesError ? ContentTooLarge.beyondServer : nil
    }
  }

  extension NIOResponder: CustomStringConvertible {
    /// How it answers, and how long it waits.
    public var description: String {
      "a responder, whose responses are sent so: \(parts.pipeline); \(parts.deadlines); \(parts.placement)"
    }
  }
#endif
