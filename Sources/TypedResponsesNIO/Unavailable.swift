#if !NIO
  // What this module offers needs SwiftNIO, which is fetched only while the trait is on. These names tell how.

  /// Answers requests on SwiftNIO's channels, with the trait `NIO`.
  @available(*, unavailable, message: "Enable the trait 'NIO': .package(…, traits: [\"NIO\"])")
  public struct NIOResponder {
    /// Needs the trait `NIO`.
    public init() {}
  }

  /// A request that a responder answers, with the trait `NIO`.
  @available(*, unavailable, message: "Enable the trait 'NIO': .package(…, traits: [\"NIO\"])")
  public struct IncomingRequest {}
#endif
