#if NIO || Hummingbird
  internal import HTTPTypes
  internal import NIOCore

  /// What was written of responses and not passed on, so that a short one goes through the channel as one piece.
  struct HTTP1Output {
    /// How much content is copied behind what is there, in octets. More is passed on by itself.
    private static let limit = 8_192

    /// What most responses fit into, in octets.
    private static let capacity = 1_024

    private var octets: ByteBuffer?

    /// Appends a header section. The status is that of the head, which takes long to tell it.
    mutating func append(_ head: HTTPResponse, _ status: HTTPResponse.Status, in frame: HTTP1Frame) {
      write { $0.write(head, status, in: frame) }
    }

    /// Appends content, unless there is too much of it.
    mutating func append(_ content: ByteBuffer) -> Bool {
      let length = content.readableBytes
      guard length > 0 else { return true }
      guard length + (octets?.readableBytes ?? 0) <= Self.limit else { return false }
      write { $0.writeImmutableBuffer(content) }
      return true
    }

    /// Appends what stands before the content of a chunk.
    mutating func appendStartOfChunk(_ length: Int) { write { $0.writeString("\(String(length, radix: 16))\r\n") } }

    /// Appends what stands behind the content of a chunk.
    mutating func appendEndOfChunk() { write { $0.writeStaticString("\r\n") } }

    /// Appends what ends content in chunks.
    mutating func appendLastChunk(_ trailers: HTTPFields?) { write { $0.writeLastChunk(trailers) } }

    /// What is there, which is then gone.
    mutating func take() -> ByteBuffer? { octets.take() }

    private mutating func write(_ write: (inout ByteBuffer) -> Void) {
      var all = octets.take() ?? ByteBufferAllocator().buffer(capacity: Self.capacity)
      write(&all)
      octets = all
    }
  }
#endif
