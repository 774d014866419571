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

    func makeAsyncIterator() -> Iterator { Iterator(stream.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
      private var chunks: ContentStream.Iterator
      private var rest: ArraySlice<UInt8> = []

      fileprivate init(_ chunks: ContentStream.Iterator) {
        self.chunks = chunks
      }

      mutating func next() async throws -> UInt8? {
        try await nextBuffer(suggested: 1)?.first
      }

      mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
        while rest.isEmpty {
          guard let chunk = try await chunks.next() else { return nil }
          rest = chunk[...]
        }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
      }
    }
  }
#endif
