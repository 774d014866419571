#if Hummingbird
  import Hummingbird
  import HummingbirdCore
  import Logging
  import NIOCore
  import TypedResponses
  import TypedResponsesNIOParts

  /// A connection of HTTP/1.1 whose own answers go the same way as those of the application: through its pipeline, and
  /// into its log.
  struct ProblemChannel: ServerChildChannel {
    /// A connection, and by which versions of HTTP its requests came.
    struct Value: ServerChildChannelValue {
      let connection: HTTP1Channel.Value
      let versions: RequestVersions
      var channel: any Channel { connection.channel }
    }

    private let channel: HTTP1Channel
    private let pipeline: ResponsePipeline
    private let deadlines: RequestDeadlines

    init(
      _ configuration: HTTP1Channel.Configuration, _ pipeline: ResponsePipeline, _ deadlines: RequestDeadlines,
      responder: @escaping HTTPChannelHandler.Responder
    ) {
      channel = HTTP1Channel(responder: Self.noted(responder), configuration: configuration)
      self.pipeline = pipeline
      self.deadlines = deadlines
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
      var configuration = self.channel.configuration
      let others = configuration.additionalChannelHandlers
      let limit = configuration.httpDecoder.maxHeaderFieldSize
      let versions = RequestVersions()
      configuration.additionalChannelHandlers = { [pipeline, deadlines] in
        let startLine = StartLineHandler(limit: limit)
        let connection = HTTP1ConnectionHandler(
          startLine, pipeline: pipeline, deadlines: deadlines, versions: versions
        ) { ConnectionHost(logger) }
        return [HTTP1SetUpHandler(startLine, connection)] + others()
      }
      return HTTP1Channel(responder: self.channel.responder, configuration: configuration)
        .setup(channel: channel, logger: logger)
        .map { Value(connection: $0, versions: versions) }
    }

    func handle(value: Value, logger: Logger) async {
      await CurrentConnection.$versions.withValue(value.versions) {
        await channel.handle(value: value.connection, logger: logger)
      }
    }

    /// The responder with notes for each request, and with content that the client holds back until it is asked for.
    private static func noted(_ responder: @escaping HTTPChannelHandler.Responder) -> HTTPChannelHandler.Responder {
      { request, writer, channel in
        var unused: ResponseWriter? = writer
        let notes = RequestNotes()
        notes.protocolVersion = CurrentConnection.versions?.next()
        try await RequestNotes.$bound.withValue(notes) {
          try await CurrentConnection.$channel.withValue(channel) {
            guard let writer = unused.take() else { return }
            let isHeldBack = request.headers[.expect]?.lowercased() == "100-continue"
            try await responder(isHeldBack ? awaited(request, on: channel) : request, writer, channel)
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
