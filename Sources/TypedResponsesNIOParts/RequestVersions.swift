#if NIO || Hummingbird
  internal import NIOCore
  package import NIOHTTP1
  internal import Synchronization

  /// By which version of HTTP the requests of a connection came, for those who answer them in that order: what NIO hands
  /// on in the form of swift-http-types does not tell.
  package final class RequestVersions: Sendable {
    private let waiting = Mutex(CircularBuffer<String?>())

    package init() {}

    /// Notes that a request was read.
    package func append(_ version: HTTPVersion) { waiting.withLock { $0.append(version.semanticName) } }

    /// The version of the next request to be answered.
    package func next() -> String? { waiting.withLock { $0.popFirst() ?? nil } }
  }

  extension HTTPVersion {
    /// The version as OpenTelemetry names it; `nil` for one that no parser takes.
    var semanticName: String? {
      switch (major, minor) {
      case (1, 1): "1.1"
      case (1, 0): "1.0"
      default: nil
      }
    }
  }
#endif
