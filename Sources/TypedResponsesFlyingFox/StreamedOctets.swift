#if FlyingFox
  import FlyingSocks
  import TypedResponses

  /// A stream as FlyingFox reads it: never more at once than it asks for, and never an empty piece, which would end
  /// chunked content.
  struct StreamedOctets: AsyncBufferedSequence {
    typealias Element = UInt8

    private let stream: ContentStream

    init(_ stream: ContentStream) {
      self.stream = stream
    }

    func makeAsyncIterator() -> Iterator {
      Iterator(chunks: stream.makeAsyncIterator(), length: stream.length)
    }

    struct Iterator: AsyncBufferedIteratorProtocol {
      fileprivate var chunks: ContentStream.Iterator
      fileprivate let length: Int?
      private var rest: ArraySlice<UInt8> = []
      private var made = 0

      fileprivate init(chunks: ContentStream.Iterator, length: Int?) {
        self.chunks = chunks
        self.length = length
      }

      mutating func next() async throws -> UInt8? {
        try await nextBuffer(suggested: 1)?.first
      }

      /// - Throws: ``ContentLengthError`` when the stream is shorter or longer than announced: the connection has to
      ///   be closed then, since the client waits for more or would take what is too much for the next response.
      mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
        while rest.isEmpty {
          guard let chunk = try await chunks.next() else {
            if let length, made < length { throw ContentLengthError(expected: length, found: made) }
            return nil
          }
          made += chunk.count
          if let length, made > length { throw ContentLengthError(expected: length, found: made) }
          rest = chunk[...]
        }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
      }
    }
  }
#endif
