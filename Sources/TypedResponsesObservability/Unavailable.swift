#if !Observability
  public import TypedResponses

  // What this module offers needs swift-metrics and swift-distributed-tracing, which are fetched only while the trait is
  // on. These names tell how.

  /// Counts and times every exchange, with the trait `Observability`.
  @available(*, unavailable, message: "Enable the trait 'Observability': .package(…, traits: [\"Observability\"])")
  public struct ExchangeMetrics: ExchangeObserver {
    /// Needs the trait `Observability`.
    public init(scheme: String = "http", serverAddress: String? = nil, serverPort: Int? = nil) {}
  }

  /// Makes a span of every exchange, with the trait `Observability`.
  @available(*, unavailable, message: "Enable the trait 'Observability': .package(…, traits: [\"Observability\"])")
  public struct ExchangeTraces: ExchangeObserver {
    /// Needs the trait `Observability`.
    public init(scheme: String = "http", serverAddress: String? = nil, serverPort: Int? = nil) {}
  }
#endif
