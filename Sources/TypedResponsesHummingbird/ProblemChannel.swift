#if Hummingbird
  import Hummingbird
  import HummingbirdCore
  import Logging
  import NIOCore
  import NIOHTTP1
  import TypedResponses
  import TypedResponsesNIOParts

  /// A connection of HTTP/1.1 whose own answers go the same way as those of the application: through its pipeline, and
  /// into its log.
  ///
  /// It is Hummingbird's own `HTTP1Channel` but for the handlers that read and write HTTP/1.1.
  struct ProblemChannel: HTTPChannelHandler {
    /// A connection, and by which versions of HTTP its requests came.
    struct Value: ServerChildChannelValue {
      let connection: HTTP1Channel.Value
      let versions: RequestVersions
      var channel: any Channel { connection.channel }
    }

    let responder: Responder
    private let configuration: HTTP1Channel.Configuration
    private let pipeline: ResponsePipeline
    private let deadlines: RequestDeadlines

    init(
      _ configuration: HTTP1Channel.Configuration, _ pipeline: ResponsePipeline, _ deadlines: RequestDeadlines,
      responder: @escaping Responder
    ) {
      self.responder = Self.noted(responder)
      self.configuration = configuration
      self.pipeline = pipeline
      self.deadlines = deadlines
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
      channel.eventLoop.makeCompletedFuture {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = configuration.httpDecoder.maxHeaderFieldSize
        limits.maxHeaderListSize = configuration.httpDecoder.maxHeaderListSize
        limits.maxHeaderFieldCount = configuration.httpDecoder.maxHeaderFieldCount
        let (handlers, versions) = (channel.pipeline.syncOperations, RequestVersions())
        try handlers.addHTTP1Handlers(limits: limits, pipeline: pipeline, deadlines: deadlines, versions: versions) {
          ConnectionHost(logger)
        }
        try handlers.addHandlers(configuration.additionalChannelHandlers())
        // Which requests are under way, the handler of the connection knows; Hummingbird's own is for its idle time alone.
        if let idle = configuration.idleTimeout {
          try handlers.addHandler(HTTPConnectionStateHandler(idleTimeout: Duration(idle), logger: logger))
        }
        let connection = try HTTP1Channel.Value(
          wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        return Value(connection: connection, versions: versions)
      }
    }

    func handle(value: Value, logger: Logger) async {
      let current = CurrentConnection(value.channel, value.versions)
      await CurrentConnection.$value.withValue(current) {
        await handleHTTP(asyncChannel: value.connection, logger: logger)
      }
    }

    /// The responder with notes for each request, and with content that the client holds back until it is asked for.
    private static func noted(_ responder: @escaping Responder) -> Responder {
      { request, writer, channel in
        var unused: ResponseWriter? = writer
        let notes = RequestNotes()
        notes.protocolVersion = CurrentConnection.value?.versions.next()
        try await RequestNotes.$bound.withValue(notes) {
          guard let writer = unused.take() else { return }
          if request.headers.expectContinue {
            try await responder(awaited(request, on: channel), writer, channel)
          } else {
            try await responder(request, writer, channel)
          }
        }
      }
    }

    private static func awaited(_ request: Hummingbird.Request, on channel: any Channel) -> Hummingbird.Request {
      var request = request
      request.body = RequestBody(asyncSequence: AwaitedContent(request.body, on: channel))
      return request
    }
  }

  /// What Hummingbird would know of a request that did not reach it: an id, and the server's log.
  private struct ConnectionHost: RequestHost {
    private let logger: Logger

    init(_ logger: Logger) {
      var logger = logger
      logger[metadataKey: "hb.request.id"] = .stringConvertible(RequestID())
      self.logger = logger
    }

    var requestID: String? { logger[metadataKey: "hb.request.id"]?.description }

    func log(_ report: ErrorReport) { report.log(to: logger) }
  }
#endif
