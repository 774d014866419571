#if NIO
  public import NIOCore

  /// The content of a request, read while it arrives: the client sends no faster than it is asked for.
  ///
  /// It can be read once. Reading it throws ``/TypedResponses/BadRequest`` when the client breaks HTTP's rules in the
  /// middle or goes away before its end, and `ChannelError` when the connection is closed.
  ///
  /// `collect(upTo:)` of NIO gathers it; more octets than that are answered with 413.
  public struct IncomingContent: AsyncSequence, Sendable {
    private let link: ExchangeLink

    init(_ link: ExchangeLink) {
      self.link = link
    }

    /// Reads the next octets.
    public struct Iterator: AsyncIteratorProtocol {
      fileprivate let link: ExchangeLink

      public mutating func next() async throws -> ByteBuffer? {
        try await link.nextContent()
      }
    }

    public func makeAsyncIterator() -> Iterator { Iterator(link: link) }
  }

  extension IncomingContent: CustomStringConvertible {
    /// What it is: nothing of it is read by asking.
    public var description: String { "the content of a request, as it arrives" }
  }
#endif
