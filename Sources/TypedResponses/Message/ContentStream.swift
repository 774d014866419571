/// Content that is made while it is sent, in chunks of octets.
///
/// A server reads the next chunk when it has sent the one before, so a slow client slows the producer down. When the
/// client goes away the server stops iterating, and the sequence's iterator is released. Each sending iterates anew.
///
/// A sequence that gives more or fewer octets than announced fails the sending with ``ContentLengthError``, so that no
/// client takes a part for the whole.
public struct ContentStream: Sendable {
  /// The exact number of octets, when it is known before the first is made.
  public let length: Int?

  private let iterate: @Sendable () -> Iterator

  /// Content read from a sequence of chunks.
  public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, length: Int? = nil) where Chunks.Element == [UInt8] {
    precondition((length ?? 0) >= 0, "The length of content is a number of octets, 0 or more.")
    self.length = length
    self.iterate = {
      var iterator = chunks.makeAsyncIterator()
      guard let length else { return Iterator { try await iterator.next(isolation: nil) } }
      var found = 0
      return Iterator {
        let chunk = try await iterator.next(isolation: nil)
        found += chunk?.count ?? 0
        guard found <= length, chunk != nil || found == length else {
          throw ContentLengthError(expected: length, found: found)
        }
        return chunk
      }
    }
  }

  private init(length: Int?, iterate: @escaping @Sendable () -> Iterator) {
    self.length = length
    self.iterate = iterate
  }

  /// The same content. `observe` is told why it broke off, unless nobody wants to have it any more.
  func observed(by observe: @escaping @Sendable (any Error) -> Void) -> ContentStream {
    wrapped { next in
      {
        do {
          return try await next()
        } catch {
          if !Task.isCancelled { observe(error) }
          throw error
        }
      }
    }
  }

  /// A step of reading: the next chunk, or `nil` at the end.
  typealias Step = () async throws -> [UInt8]?

  /// The same content, each step of which is taken by way of another one.
  func wrapped(_ wrap: @escaping @Sendable (_ next: @escaping Step) -> Step) -> ContentStream {
    ContentStream(length: length) { [iterate] in
      var iterator = iterate()
      return Iterator(wrap { try await iterator.next() })
    }
  }
}

extension ContentStream: AsyncSequence {
  /// Reads the chunks of one sending.
  public struct Iterator: AsyncIteratorProtocol {
    private let advance: () async throws -> [UInt8]?

    fileprivate init(_ advance: @escaping () async throws -> [UInt8]?) {
      self.advance = advance
    }

    public mutating func next() async throws -> [UInt8]? {
      try await advance()
    }
  }

  public func makeAsyncIterator() -> Iterator { iterate() }
}

extension ContentStream: CustomStringConvertible {
  /// A phrase such as: "a stream of 42 octets".
  public var description: String { "a stream of \(length.map { "\($0) octets" } ?? "unknown length")" }
}
