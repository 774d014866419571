/// The content of a request as it arrives: what a server hands over, and where every reading of content begins.
///
/// ```swift
/// let octets = try await received.octets(accept: ["image/png"], upTo: 5_000_000)        // 415, 413, 400
/// try await received.save(to: "/srv/films/1", accept: ["video/mp4"], upTo: 1 << 30)     // never in memory as a whole
/// ```
///
/// Each adapter makes one of its own request: `request.received`. It can be read once, unless it was made of octets that
/// are in memory already.
///
/// Iterating over it gives the chunks as they come, unchecked; ``require(accept:upTo:allowsEmpty:)`` gives the same
/// content with its type and size checked.
///
/// [RFC 9110 §6.4](https://www.rfc-editor.org/rfc/rfc9110#section-6.4)
public struct RequestContent: Sendable {
  /// The request whose content it is.
  public let request: any RequestFacts
  /// The number of octets that `Content-Length` announces; `nil` when it is not known before they have come.
  ///
  /// [RFC 9110 §8.6](https://www.rfc-editor.org/rfc/rfc9110#section-8.6)
  public let declaredLength: Int?
  private let chunks: ContentStream

  /// Content that arrives in chunks of octets.
  ///
  /// The sequence throws when the client breaks off, so that nobody takes a part for the whole.
  public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, of request: some RequestFacts)
  where Chunks.Element == [UInt8] {
    self.request = request
    self.chunks = ContentStream(chunks)
    declaredLength = request.combinedValue(of: .contentLength).flatMap(Self.length)
  }

  /// Content that is in memory as a whole, as servers hand it over that gather it first.
  public init(_ octets: [UInt8], of request: some RequestFacts) {
    self.request = request
    chunks = ContentStream(OneChunk(octets: octets))
    declaredLength = octets.count
  }

  /// The same content, read through this sequence.
  init(_ chunks: some AsyncSequence<[UInt8], any Error> & Sendable, insteadOf content: RequestContent) {
    request = content.request
    declaredLength = content.declaredLength
    self.chunks = ContentStream(chunks)
  }

  /// How many octets are taken where the code names no limit: 1 MiB.
  public static var defaultLimit: Int { 1_048_576 }

  /// A length in decimal digits.
  private static func length(_ text: String) -> Int? {
    text.utf8.allSatisfy { FieldSyntax.digit($0) != nil } ? Int(text) : nil
  }
}

extension RequestContent: AsyncSequence {
  public func makeAsyncIterator() -> ContentStream.Iterator { chunks.makeAsyncIterator() }
}

extension RequestContent {
  /// The media type that the client names; `nil` when it names none, or none that can be read.
  ///
  /// [RFC 9110 §8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.3)
  public var contentType: ContentType? { request.combinedValue(of: .contentType).flatMap { ContentType($0) } }
}

/// Octets in a single chunk.
private struct OneChunk: AsyncSequence, Sendable {
  let octets: [UInt8]

  struct Iterator: AsyncIteratorProtocol {
    var rest: [UInt8]?

    mutating func next() async -> [UInt8]? {
      defer { rest = nil }
      return rest
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(rest: octets) }
}

extension RequestContent: CustomStringConvertible {
  /// A phrase such as: "42 octets of POST /users".
  public var description: String {
    "\(declaredLength.map { "\($0) octets" } ?? "content") of \(request.method) \(request.path)"
  }
}
