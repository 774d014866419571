#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import NIOHTTPTypes

  /// Content that the client holds back until it is told to go on, which is when it is first asked for.
  ///
  /// [RFC 9110 §10.1.1](https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1)
  struct AwaitedContent: AsyncSequence, Sendable {
    private let content: RequestBody
    private let channel: any Channel

    init(_ content: RequestBody, on channel: any Channel) {
      self.content = content
      self.channel = channel
    }

    struct Iterator: AsyncIteratorProtocol {
      private var content: RequestBody.AsyncIterator
      private var channel: (any Channel)?

      fileprivate init(_ content: RequestBody.AsyncIterator, _ channel: any Channel) {
        self.content = content
        self.channel = channel
      }

      mutating func next() async throws -> ByteBuffer? {
        channel.take()?.writeAndFlush(HTTPResponsePart.head(HTTPResponse(status: .continue)), promise: nil)
        return try await content.next()
      }
    }

    func makeAsyncIterator() -> Iterator { Iterator(content.makeAsyncIterator(), channel) }
  }
#endif
