#if !NIO
  public import TypedResponses

  // What this module offers needs SwiftNIO, which is fetched only while the trait is on. These names tell how.

  /// Answers requests on SwiftNIO's channels, with the trait `NIO`.
  @available(*, unavailable, message: "Enable the trait 'NIO': .package(…, traits: [\"NIO\"])")
  public struct NIOResponder {
    /// Needs the trait `NIO`.
    public init(
      pipeline: ResponsePipeline = ResponsePipeline(), deadlines: RequestDeadlines = .standard,
      _ handler: @escaping @Sendable (RequestHead) async throws -> any EncodableResponse
    ) {}

    /// Needs the trait `NIO`.
    public func serve<Channel>(on channel: Channel) {}
    /// Needs the trait `NIO`.
    public func serveHTTP1<Channel>(on channel: Channel) {}
    /// Needs the trait `NIO`.
    public func serveHTTP2<Channel>(on channel: Channel) {}
  }

  /// A request that a responder answers, with the trait `NIO`.
  @available(*, unavailable, message: "Enable the trait 'NIO': .package(…, traits: [\"NIO\"])")
  public struct IncomingRequest {}
#endif
