/// Content from an async sequence whose length is known.
///
/// A part is sent by reading the sequence from its beginning and dropping what comes before, so a request for several
/// parts gets everything instead. A sequence that ends too soon fails the sending with ``ContentLengthError``.
public struct StreamSource: ContentSource {
  /// The number of octets that the sequence has to give.
  public let length: Int
  private let chunks: ContentStream

  /// Content of this number of octets from a sequence of chunks, which must be able to start anew for each sending.
  public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, length: Int) where Chunks.Element == [UInt8] {
    self.length = length
    self.chunks = ContentStream(chunks, length: length)
  }

  /// `false`: the sequence can only begin at its beginning.
  public var isSeekable: Bool { false }

  /// A stream that drops what comes before the octets.
  public func content(of range: Range<Int>) -> ResponseContent {
    .stream(ContentStream(ChunkSlice(chunks, range: range), length: range.count))
  }
}

/// The octets of a sequence of chunks at some offsets.
private struct ChunkSlice: AsyncSequence, Sendable {
  private let chunks: ContentStream
  private let range: Range<Int>

  init(_ chunks: ContentStream, range: Range<Int>) {
    self.chunks = chunks
    self.range = range
  }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var chunks: ContentStream.Iterator
    fileprivate let range: Range<Int>
    fileprivate var offset = 0

    mutating func next() async throws -> [UInt8]? {
      while offset < range.upperBound {
        guard let chunk = try await chunks.next() else {
          throw ContentLengthError(expected: range.upperBound, found: offset)
        }
        let start = offset
        offset += chunk.count
        guard offset > range.lowerBound else { continue }
        if start >= range.lowerBound && offset <= range.upperBound { return chunk }
        let wanted = range.clamped(to: start..<offset)
        return Array(chunk[(wanted.lowerBound - start)..<(wanted.upperBound - start)])
      }
      return nil
    }
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(chunks: chunks.makeAsyncIterator(), range: range)
  }
}

extension StreamSource: CustomStringConvertible {
  /// A phrase such as: "a stream of 42 octets".
  public var description: String { "a stream of \(length) octets" }
}
