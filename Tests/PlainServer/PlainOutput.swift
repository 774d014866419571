#if NIO
  import HTTPTypes
  import NIOCore
  import NIOHTTP1
  import NIOHTTPTypesHTTP1
  import Synchronization
  import TypedResponses
  import TypedResponsesHTTPTypes

  /// Sends the response to one request.
  package final class PlainOutput: Sendable {
    private let output: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
    private let eventLoop: any EventLoop
    private let request: HTTPRequestHead
    private let state = Mutex((isLast: false, isSent: false))

    init(
      _ output: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>, on eventLoop: any EventLoop,
      _ request: HTTPRequestHead
    ) {
      self.output = output
      self.eventLoop = eventLoop
      self.request = request
    }

    /// Whether the response was sent, and another one may follow.
    var goesOn: Bool { state.withLock { $0.isSent && !$0.isLast } }

    /// Sends an interim response.
    package func send(interim head: HTTPResponse) async throws {
      try await output.write(.head(HTTPResponseHead(head)))
    }

    /// Sends a whole response.
    package func send(_ message: HTTPTypesAdapter.Message) async throws {
      switch message.content {
      case .none: try await begin(message.head)
      case .bytes(let octets):
        try await begin(message.head)
        try await write(octets)
      case .stream(let stream):
        try await begin(message.head, isChunked: stream.length == nil)
        for try await chunk in stream where !chunk.isEmpty { try await write(chunk) }
      }
      try await end()
    }

    /// Sends the header section, with what belongs to the connection.
    package func begin(_ head: HTTPResponse, isChunked: Bool = false) async throws {
      var head = head
      if head.headerFields[.date] == nil {
        head.headerFields.append(HTTPField(name: .date, value: HTTPDate.current.description))
      }
      var isLast = !request.isKeepAlive
      if isChunked {
        // A client of HTTP/1.0 reads to the end of the connection instead.
        if request.version == .http1_1 { head.headerFields[.transferEncoding] = "chunked" } else { isLast = true }
      }
      if isLast {
        head.headerFields.append(HTTPField(name: .connection, value: "close"))
      } else if request.version != .http1_1 {
        head.headerFields.append(HTTPField(name: .connection, value: "keep-alive"))
      }
      state.withLock { [isLast] in $0.isLast = isLast }
      var old = HTTPResponseHead(head)
      // NIO has old phrases of its own for some.
      if old.status.reasonPhrase != head.status.reasonPhrase {
        old.status = .custom(code: UInt(head.status.code), reasonPhrase: head.status.reasonPhrase)
      }
      try await output.write(.head(old))
    }

    /// Sends octets of the content, when the connection takes more.
    package func write(_ octets: [UInt8]) async throws {
      try await output.write(.body(.byteBuffer(ByteBuffer(bytes: octets))))
      // A write only joins a queue of the event loop: the next one is told to wait when the loop has come round to it.
      try await eventLoop.submit {}.get()
    }

    /// Ends the response.
    package func end() async throws {
      try await output.write(.end(nil))
      state.withLock { $0.isSent = true }
    }
  }
#endif
