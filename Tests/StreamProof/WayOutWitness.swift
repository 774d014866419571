#if Observability
  internal import IntakeProof
  internal import MetricsTestKit
  package import TypedResponses
  internal import TypedResponsesObservability

  /// Who sees what becomes of a failure: observers that write a log, and metrics.
  package struct WayOutWitness: Sendable {
    private let told = RecordedFailures()
    private let metrics = TestMetrics()
    /// A pipeline that adds a field to everything.
    package let pipeline: ResponsePipeline

    package init() {
      var pipeline = ResponsePipeline()
      pipeline.addToEvery { fields, _, _ in fields.add(StrictTransportSecurity(maxAge: .seconds(60))) }
      pipeline.observe { [told] in told.record($0) }
      pipeline.observe(with: ExchangeMetrics(factory: metrics))
      self.pipeline = pipeline
    }

    /// The last three cells of a row, where a log is what observers write, as soon as what the row says is there.
    package func cells(of row: WayOut) async throws -> [String] {
      if row.cells[4] != "0" { try await waitUntil("the observers are told") { !told.all.isEmpty } }
      if row.cells[5] != "nothing" { try await waitUntil("the metric is counted") { counted != "nothing" } }
      return told.levels + [counted]
    }

    /// What `http.server.request.duration` has counted: the status, and `error.type` where there is one.
    private var counted: String {
      let exchanges = metrics.timers(label: ExchangeMetrics.durationLabel).flatMap { timer in
        let values = timer.dimensions.filter { ["http.response.status_code", "error.type"].contains($0.0) }
        let text = values.isEmpty ? "no status" : values.map(\.1).joined(separator: ", error ")
        return timer.values.map { _ in text }
      }
      return exchanges.isEmpty ? "nothing" : exchanges.joined(separator: " and ")
    }
  }
#endif
