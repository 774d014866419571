import CoreMetrics
import Synchronization
import TypedResponses
import TypedResponsesObservability

/// Metrics as Prometheus reads them, in its text format. As much as an example needs: services take a package for it.
final class PrometheusMetrics: MetricsFactory {
  /// The media type of the text, with the version of the format.
  static var contentType: ContentType { "text/plain; version=0.0.4" }

  private struct ID: Hashable {
    let name: String
    let labels: String
  }

  private let bounds: [Double]
  private let series = Mutex<[ID: PrometheusSeries]>([:])

  /// Metrics whose histograms have these bounds, in seconds for timers.
  init(bounds: [Double] = ExchangeMetrics.durationBuckets) {
    self.bounds = bounds
  }

  /// All series, those of one metric together.
  var text: String {
    let metrics = Dictionary(grouping: series.withLock { $0 }) { $0.key.name }
    return metrics.sorted { $0.key < $1.key }.map { name, series in
      let lines = series.sorted { $0.key.labels < $1.key.labels }.map { $0.value.lines(name, $0.key.labels) }
      return "# TYPE \(name) \(series[0].value.kind)\n" + lines.joined()
    }.joined()
  }

  /// The same series for the same name and labels, whoever asks for it.
  private func find(
    _ label: String, _ suffix: String, _ dimensions: [(String, String)], _ kind: PrometheusSeries.Kind
  ) -> PrometheusSeries {
    let labels = dimensions.map { "\(Self.name($0))=\"\(Self.escaped($1))\"" }.sorted().joined(separator: ",")
    return series.withLock { series in
      let id = ID(name: Self.name(label) + suffix, labels: labels)
      if let known = series[id] { return known }
      let new = PrometheusSeries(kind, bounds: kind == .histogram ? bounds : [])
      series[id] = new
      return new
    }
  }

  private func remove(_ handler: AnyObject) {
    series.withLock { series in series = series.filter { $0.value !== handler } }
  }

  private static func name(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  private static func escaped(_ text: String) -> String {
    text.map { ["\\": "\\\\", "\"": "\\\"", "\n": "\\n"][$0] ?? String($0) }.joined()
  }
}

// MARK: - What swift-metrics asks for

extension PrometheusMetrics {
  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    find(label, "_total", dimensions, .counter)
  }

  func makeFloatingPointCounter(label: String, dimensions: [(String, String)]) -> any FloatingPointCounterHandler {
    find(label, "_total", dimensions, .counter)
  }

  func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    find(label, "", dimensions, .gauge)
  }

  func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    find(label, "", dimensions, aggregate ? .histogram : .gauge)
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    find(label, "_seconds", dimensions, .histogram)
  }

  func destroyCounter(_ handler: any CounterHandler) { remove(handler) }
  func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { remove(handler) }
  func destroyMeter(_ handler: any MeterHandler) { remove(handler) }
  func destroyRecorder(_ handler: any RecorderHandler) { remove(handler) }
  func destroyTimer(_ handler: any TimerHandler) { remove(handler) }
}
