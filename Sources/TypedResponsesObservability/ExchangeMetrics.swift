#if Observability
  public import Metrics
  import Synchronization
  public import TypedResponses

  /// Counts and times every exchange, as the semantic conventions of OpenTelemetry have it.
  ///
  /// ```swift
  /// import TypedResponsesObservability
  ///
  /// var pipeline = ResponsePipeline()
  /// pipeline.observe(with: ExchangeMetrics())
  /// ```
  ///
  /// | Metric | Kind | Attributes |
  /// | --- | --- | --- |
  /// | `http.server.request.duration` | timer, seconds | `http.request.method`, `url.scheme`, `http.response.status_code`, `http.route`, `error.type`, `network.protocol.version`, `server.address`, `server.port` |
  /// | `http.server.active_requests` | meter | `http.request.method`, `url.scheme`, `server.address`, `server.port` |
  ///
  /// An attribute that is not known is left out. Failures have no counter of their own: `error.type` is set on those
  /// that the server has to answer for (``/TypedResponses/ExchangeReport/errorType``), and on no others.
  ///
  /// swift-metrics has no word for the bounds of a histogram. The backend has to be given ``durationBuckets``, which the
  /// conventions ask for.
  ///
  /// [Semantic conventions, HTTP metrics](https://opentelemetry.io/docs/specs/semconv/http/http-metrics/)
  public struct ExchangeMetrics: ExchangeObserver {
    /// The bounds of `http.server.request.duration` in seconds, as the conventions have them, for the settings of a backend.
    public static var durationBuckets: [Double] {
      [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]
    }

    /// The name of the metric of durations.
    public static var durationLabel: String { "http.server.request.duration" }
    /// The name of the metric of requests that are under way.
    public static var activeRequestsLabel: String { "http.server.active_requests" }

    private let instruments: Instruments

    /// Metrics in a factory, the process's unless given.
    ///
    /// - Parameters:
    ///   - scheme: What `url.scheme` says. Nobody but you knows whether a proxy ends TLS before the server.
    ///   - serverAddress: What `server.address` says, where one process answers for several names; it is left out unless
    ///     given. What clients send as `Host` is not asked, since each that they invent would be a series of its own.
    ///   - serverPort: What `server.port` says beside it.
    ///   - factory: Where the metrics are made.
    public init(
      scheme: String = "http", serverAddress: String? = nil, serverPort: Int? = nil,
      factory: (any MetricsFactory)? = nil
    ) {
      instruments = Instruments(of: ServerAttributes(scheme, serverAddress, serverPort), factory: factory)
    }

    public func began(_ request: any RequestFacts) {
      guard !isCountedElsewhere(request.notes) else { return }
      instruments.activeRequests(request.method.semanticName).increment()
    }

    public func ended(_ exchange: ExchangeReport) {
      guard !isCountedElsewhere(exchange.notes) else { return }
      let method = exchange.method.semanticName
      instruments.activeRequests(method).decrement()
      instruments.duration(
        DurationID(
          method: method, status: exchange.status?.code, route: exchange.notes.route, errorType: exchange.errorType,
          version: exchange.notes.protocolVersion)
      ).recordNanoseconds(exchange.duration.nanoseconds)
    }

    private func isCountedElsewhere(_ notes: RequestNotes) -> Bool { notes.host?.countsRequests ?? false }
  }

  /// What tells apart the series of durations.
  private struct DurationID: Hashable {
    let method: String
    let status: Int?
    let route: String?
    let errorType: String?
    let version: String?
  }

  /// The metrics that were made, so that the factory is not asked for each request.
  private final class Instruments: Sendable {
    private let server: [(String, String)]
    private let factory: (any MetricsFactory)?
    private let durations = Mutex<[DurationID: Metrics.Timer]>([:])
    private let activeRequests = Mutex<[String: Meter]>([:])

    init(of server: ServerAttributes, factory: (any MetricsFactory)?) {
      self.server = server.all
      self.factory = factory
    }

    func activeRequests(_ method: String) -> Meter {
      activeRequests.withLock { meters in
        if let meter = meters[method] { return meter }
        let meter = Meter(
          label: ExchangeMetrics.activeRequestsLabel,
          dimensions: [("http.request.method", method)] + server,
          factory: factory ?? MetricsSystem.factory)
        meters[method] = meter
        return meter
      }
    }

    func duration(_ id: DurationID) -> Metrics.Timer {
      durations.withLock { timers in
        if let timer = timers[id] { return timer }
        let timer = Metrics.Timer(
          label: ExchangeMetrics.durationLabel, dimensions: dimensions(id), preferredDisplayUnit: .seconds,
          factory: factory ?? MetricsSystem.factory)
        timers[id] = timer
        return timer
      }
    }

    private func dimensions(_ id: DurationID) -> [(String, String)] {
      var dimensions = [("http.request.method", id.method)] + server
      if let status = id.status { dimensions.append(("http.response.status_code", "\(status)")) }
      if let route = id.route { dimensions.append(("http.route", route)) }
      if let errorType = id.errorType { dimensions.append(("error.type", errorType)) }
      if let version = id.version { dimensions.append(("network.protocol.version", version)) }
      return dimensions
    }
  }

  extension Duration {
    fileprivate var nanoseconds: Int64 {
      let (seconds, attoseconds) = components
      let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
      return overflow ? .max : product + attoseconds / 1_000_000_000
    }
  }

  extension ExchangeMetrics: CustomStringConvertible {
    /// What is measured.
    public var description: String { "\(Self.durationLabel) and \(Self.activeRequestsLabel)" }
  }
#endif
