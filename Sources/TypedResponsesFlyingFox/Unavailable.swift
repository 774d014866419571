#if !FlyingFox
  public import TypedResponses

  // What this module offers needs FlyingFox, which is fetched only while the trait is on. These names tell how.

  /// Connects FlyingFox to this package, with the trait `FlyingFox`.
  @available(*, unavailable, message: "Enable the trait 'FlyingFox': .package(…, traits: [\"FlyingFox\"])")
  public enum FlyingFoxAdapter {
    /// Needs the trait `FlyingFox`.
    public static func facts<Request>(of request: Request) -> RequestHead { RequestHead() }
    /// Needs the trait `FlyingFox`.
    public static func response(from encoded: EncodedResponse) -> EncodedResponse { encoded }
  }

  /// A handler that returns and throws typed responses, with the trait `FlyingFox`.
  @available(*, unavailable, message: "Enable the trait 'FlyingFox': .package(…, traits: [\"FlyingFox\"])")
  public struct TypedHandler {
    /// Needs the trait `FlyingFox`.
    public init<Reply: EncodableResponse>(
      pipeline: ResponsePipeline = ResponsePipeline(),
      _ handler: @escaping @Sendable (RequestHead) async throws -> Reply
    ) {}
  }

  /// Routes that answer as HTTP asks, with the trait `FlyingFox`.
  @available(*, unavailable, message: "Enable the trait 'FlyingFox': .package(…, traits: [\"FlyingFox\"])")
  public struct TypedRoutes {
    /// Needs the trait `FlyingFox`.
    public init(
      pipeline: ResponsePipeline = ResponsePipeline(), acceptPatch: MediaTypeList? = nil,
      acceptQuery: MediaTypeList? = nil
    ) {}

    /// Needs the trait `FlyingFox`.
    public mutating func appendRoute<Reply: EncodableResponse>(
      _ route: String, handler: @escaping @Sendable (RequestHead) async throws -> Reply
    ) {}
    /// Needs the trait `FlyingFox`.
    public mutating func appendRoute<Handler>(_ route: String, to handler: Handler) {}
  }
#endif
