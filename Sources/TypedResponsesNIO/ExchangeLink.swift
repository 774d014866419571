#if NIO
  import HTTPTypes
  import NIOCore
  import NIOHTTPTypes

  /// How the task that answers a request reaches the handler on the channel's event loop.
  struct ExchangeLink: Sendable {
    private let handler: NIOLoopBound<ExchangeHandler>
    private let number: Int

    /// A link to the exchange of this number; what is left of it when a later one begins has no effect.
    init(_ handler: ExchangeHandler, _ number: Int, on eventLoop: any EventLoop) {
      self.handler = NIOLoopBound(handler, eventLoop: eventLoop)
      self.number = number
    }

    /// The next octets of the request's content; `nil` at its end.
    func nextContent() async throws -> ByteBuffer? {
      try await withTaskCancellationHandler {
        try await handler.eventLoop.flatSubmit { [handler, number] in handler.value.nextContent(of: number) }.get()
      } onCancel: {
        handler.eventLoop.execute { [handler, number] in
          handler.value.stopWaitingForContent(of: number, CancellationError())
        }
      }
    }

    /// Sends the whole response.
    func send(_ head: HTTPResponse, _ content: ByteBuffer?) {
      if handler.eventLoop.inEventLoop { return handler.value.send(head, content, of: number) }
      handler.eventLoop.execute { [handler, number] in handler.value.send(head, content, of: number) }
    }

    /// Sends an interim response.
    func send(interim head: HTTPResponse) async throws {
      try await handler.eventLoop.flatSubmit { [handler, number] in
        handler.value.write(interim: head, of: number)
      }.get()
    }

    /// Sends the head of a response whose content is made while it is sent.
    func send(_ head: HTTPResponse) async throws {
      try await write(.head(head))
    }

    /// Sends octets, and waits until the connection takes more.
    func send(_ octets: ByteBuffer) async throws {
      try await write(.body(octets))
    }

    /// Ends the content.
    func finish() {
      handler.eventLoop.execute { [handler, number] in handler.value.finish(number) }
    }

    /// Tells the client that the content breaks off.
    func breakOff() {
      handler.eventLoop.execute { [handler, number] in handler.value.breakOff(number) }
    }

    private func write(_ part: HTTPResponsePart) async throws {
      try await handler.eventLoop.flatSubmit { [handler, number] in handler.value.write(part, of: number) }.get()
    }
  }
#endif
