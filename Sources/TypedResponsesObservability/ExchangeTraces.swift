#if Observability
  public import Tracing
  public import TypedResponses

  /// Makes a span of every exchange, as the semantic conventions of OpenTelemetry have it.
  ///
  /// ```swift
  /// import TypedResponsesObservability
  ///
  /// var pipeline = ResponsePipeline()
  /// pipeline.observe(with: ExchangeTraces())
  /// ```
  ///
  /// The span continues the trace that the request names, is the current one while handler and middleware run, and ends
  /// with the last octet of content. It is called after method and route, such as `GET /users/:id`. Its status is an
  /// error when the server has to answer for it (``/TypedResponses/ExchangeReport/errorType``); a 4xx leaves it unset.
  /// The query of the target is left out, since tokens stand there.
  ///
  /// ``/TypedResponses/RequestNotes/traceID`` is the id of the trace, where the tracer speaks W3C Trace Context.
  ///
  /// [Semantic conventions, HTTP spans](https://opentelemetry.io/docs/specs/semconv/http/http-spans/)
  public struct ExchangeTraces: ExchangeObserver {
    private let server: ServerAttributes
    private let tracer: (any Tracer)?

    /// Spans of a tracer, the process's unless given.
    ///
    /// - Parameters:
    ///   - scheme: What `url.scheme` says. Nobody but you knows whether a proxy ends TLS before the server.
    ///   - serverAddress: What `server.address` says; it is left out unless given.
    ///   - serverPort: What `server.port` says beside it.
    ///   - tracer: Who makes the spans.
    public init(
      scheme: String = "http", serverAddress: String? = nil, serverPort: Int? = nil, tracer: (any Tracer)? = nil
    ) {
      server = ServerAttributes(scheme, serverAddress, serverPort)
      self.tracer = tracer
    }

    public func began(_ request: any RequestFacts) {
      let notes = request.notes
      guard !(notes.host?.tracesRequests ?? false) else { return }
      let tracer = tracer ?? InstrumentationSystem.tracer
      var context = ServiceContext.current ?? .topLevel
      tracer.extract(request, into: &context, using: RequestFields())
      let method = request.method
      let span = tracer.startSpan(method.spanName, context: context, ofKind: .server)
      span.attributes["http.request.method"] = method.semanticName
      if method.semanticName != method.token { span.attributes["http.request.method_original"] = method.token }
      span.attributes["url.path"] = String(request.path)
      span.attributes["url.scheme"] = server.scheme
      if let address = server.address { span.attributes["server.address"] = address }
      if let port = server.port { span.attributes["server.port"] = port }
      notes[SpanNote.self] = span
      var fields: [String: String] = [:]
      tracer.inject(span.context, into: &fields, using: WrittenFields())
      if let id = fields["traceparent"].flatMap(TraceParent.traceID(in:)) { notes.traceID = id }
    }

    public func failed(_ report: ErrorReport) {
      guard report.status.statusClass != .clientError else { return }
      report.notes[SpanNote.self]?.recordError(report.error)
    }

    public func ended(_ exchange: ExchangeReport) {
      guard let span = exchange.notes[SpanNote.self] else { return }
      if let route = exchange.notes.route {
        span.operationName = "\(exchange.method.spanName) \(route)"
        span.attributes["http.route"] = route
      }
      if let status = exchange.status { span.attributes["http.response.status_code"] = status.code }
      if let version = exchange.notes.protocolVersion { span.attributes["network.protocol.version"] = version }
      if let errorType = exchange.errorType {
        span.attributes["error.type"] = errorType
        span.setStatus(SpanStatus(code: .error))
      }
      span.end()
    }

    public func run<Value>(_ request: any RequestFacts, _ work: () async throws -> Value) async rethrows -> Value {
      guard let span = request.notes[SpanNote.self] else { return try await work() }
      return try await ServiceContext.withValue(span.context) { try await work() }
    }
  }

  private enum SpanNote: RequestNoteKey { typealias Value = any Span }

  extension RequestMethod {
    /// What stands for the method in the name of a span, where `_OTHER` is not allowed.
    fileprivate var spanName: String { semanticName == token ? token : "HTTP" }
  }

  /// The fields in which a client says to which trace a request belongs.
  private struct RequestFields: Extractor {
    func extract(key: String, from request: any RequestFacts) -> String? {
      FieldName(key).flatMap { request.combinedValue(of: $0) }
    }
  }

  /// The fields that a tracer would send to another server.
  private struct WrittenFields: Injector {
    func inject(_ value: String, forKey name: String, into fields: inout [String: String]) {
      fields[name.lowercased()] = value
    }
  }

  extension ExchangeTraces: CustomStringConvertible {
    /// What is made.
    public var description: String { "a span of each exchange" }
  }
#endif
