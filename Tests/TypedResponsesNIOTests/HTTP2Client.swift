#if NIO
  import NIOCore
  import NIOHPACK
  import NIOHTTP2
  import NIOPosix
  import TypedResponsesChecking

  /// A client of HTTP/2 that knows beforehand what the server speaks.
  struct HTTP2Client: Sendable {
    /// What a stream ended with.
    struct Answer: Sendable {
      fileprivate(set) var code = 0
      fileprivate(set) var fields = ObservedFields()
      fileprivate(set) var text = ""
      /// Whether the response came to its end.
      fileprivate(set) var isWhole = false
      /// Why the server has reset the stream, if it has.
      fileprivate(set) var reset: HTTP2ErrorCode?
    }

    /// The connection.
    let channel: any Channel
    private let streams: NIOHTTP2Handler.StreamMultiplexer

    init(port: Int) async throws {
      (channel, streams) = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connect(host: "127.0.0.1", port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            // What makes no sense is sent, too.
            var configuration = NIOHTTP2Handler.ConnectionConfiguration()
            configuration.headerBlockValidation = .disabled
            let streams = try channel.pipeline.syncOperations.configureHTTP2Pipeline(
              mode: .client, connectionConfiguration: configuration, streamConfiguration: .init()
            ) { $0.eventLoop.makeSucceededVoidFuture() }
            return (channel, streams)
          }
        }
    }

    /// Sends a request, and content that ends only if it says so; the answer is what has come when the stream ends.
    func send(
      _ method: String = "GET", _ path: String, _ fields: [(String, String)] = [], content: String? = nil,
      isWhole: Bool = true
    ) async throws -> Answer {
      let answer = channel.eventLoop.makePromise(of: Answer.self)
      let created = streams.createStreamChannel { stream in
        stream.eventLoop.makeCompletedFuture {
          try stream.pipeline.syncOperations.addHandler(Collector(answer))
        }
      }
      created.whenFailure { answer.fail($0) }
      let stream = try await created.get()
      let names = [(":method", method), (":path", path), (":scheme", "http"), (":authority", "a")]
      let head = HTTP2Frame.FramePayload.headers(
        .init(headers: HPACKHeaders(names + fields), endStream: content == nil && isWhole))
      stream.writeAndFlush(head, promise: nil)
      if let content {
        let data = HTTP2Frame.FramePayload.Data(data: .byteBuffer(ByteBuffer(string: content)), endStream: isWhole)
        stream.writeAndFlush(HTTP2Frame.FramePayload.data(data), promise: nil)
      }
      return try await answer.futureResult.get()
    }

    func close() async throws {
      do { try await channel.close() } catch ChannelError.alreadyClosed {}
    }

    private final class Collector: ChannelInboundHandler {
      typealias InboundIn = HTTP2Frame.FramePayload

      private let promise: EventLoopPromise<Answer>
      private var answer = Answer()

      init(_ promise: EventLoopPromise<Answer>) {
        self.promise = promise
      }

      func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .headers(let head):
          answer.code = head.headers.first(name: ":status").flatMap(Int.init) ?? 0
          answer.fields = ObservedFields(head.headers.map { ObservedField($0.name, $0.value) })
          answer.isWhole = head.endStream
        case .data(let data):
          if case .byteBuffer(let octets) = data.data { answer.text += String(buffer: octets) }
          answer.isWhole = data.endStream
        default: break
        }
      }

      func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? NIOHTTP2Errors.StreamClosed { answer.reset = error.errorCode }
      }

      func handlerRemoved(context: ChannelHandlerContext) { promise.succeed(answer) }
    }
  }
#endif
