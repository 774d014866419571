/// Sees every exchange of a pipeline from its begin to its end: for metrics, traces and access logs.
///
/// ```swift
/// struct AccessLog: ExchangeObserver {
///   func ended(_ exchange: ExchangeReport) { print(exchange) }
/// }
///
/// var pipeline = ResponsePipeline()
/// pipeline.observe(with: AccessLog())
/// ```
///
/// For each request an observer is told once that it began, of each failure when it happens, and once that it ended, in
/// this order. Choose ``ResponsePipeline/observeExchanges(_:)`` where the end is enough, and
/// ``ResponsePipeline/observe(_:)`` for failures alone.
public protocol ExchangeObserver: Sendable {
  /// A request has come. The report of its end has the same notes.
  func began(_ request: any RequestFacts)

  /// Something went wrong: the request is answered with an error, or content broke off after the status was sent.
  func failed(_ report: ErrorReport)

  /// The exchange is over.
  func ended(_ exchange: ExchangeReport)

  /// Runs the handler and the middleware before it, and may set what the task knows while they run, such as the context
  /// of a trace.
  func run<Value>(_ request: any RequestFacts, _ work: () async throws -> Value) async rethrows -> Value
}

extension ExchangeObserver {
  public func began(_ request: any RequestFacts) {}

  public func failed(_ report: ErrorReport) {}

  public func ended(_ exchange: ExchangeReport) {}

  public func run<Value>(_ request: any RequestFacts, _ work: () async throws -> Value) async rethrows -> Value {
    try await work()
  }
}
