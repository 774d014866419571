extension SelectedRanges {
  /// The content of the 206 and the fields that describe it: `Content-Range` and the representation's own type for
  /// one part; `multipart/byteranges` for several, each with those two fields of its own.
  ///
  /// A single part to a client that knows the version (``isKnownToClient``) goes without its type.
  ///
  /// [RFC 9110 §14.6](https://www.rfc-editor.org/rfc/rfc9110#section-14.6)
  package func message(
    from source: some ContentSource, contentType: FieldValue?, boundary: @autoclosure () -> String = randomBoundary()
  ) -> (fields: [HeaderField], content: ResponseContent) {
    precondition(
      source.length == completeLength,
      "The ranges were selected from content of \(completeLength) octets, but the source has \(source.length).")
    if ranges.count == 1, let range = ranges.first {
      var fields = [HeaderField(.contentRange, ContentRange.bytes(range, of: completeLength).fieldValue)]
      if let contentType, !isKnownToClient { fields.append(HeaderField(.contentType, contentType)) }
      return (fields, SelectedRanges.joined([(source.content(of: range), range.count)]))
    }
    let boundary = boundary()
    var pieces: [(ResponseContent, Int)] = []
    for (index, range) in ranges.enumerated() {
      var head = "\(index == 0 ? "" : "\r\n")--\(boundary)\r\n"
      if let contentType { head += "\(HeaderField(.contentType, contentType))\r\n" }
      head += "\(HeaderField(.contentRange, ContentRange.bytes(range, of: completeLength).fieldValue))\r\n\r\n"
      pieces.append((.bytes(Array(head.utf8)), head.utf8.count))
      pieces.append((source.content(of: range), range.count))
    }
    let end = "\r\n--\(boundary)--\r\n"
    pieces.append((.bytes(Array(end.utf8)), end.utf8.count))
    let type = FieldValue(checked: "multipart/byteranges; boundary=\(boundary)")
    return ([HeaderField(.contentType, type)], SelectedRanges.joined(pieces))
  }

  /// 128 random bits: they do not occur in the content, nor can anybody guess them who supplied it.
  package static func randomBoundary() -> String {
    var generator = SystemRandomNumberGenerator()
    let words = (0..<2).map { _ in String(generator.next() as UInt64, radix: 16) }
    return words.map { String(repeating: "0", count: 16 - $0.count) + $0 }.joined()
  }

  /// The pieces one after the other: in memory when all of them are, as a stream otherwise.
  private static func joined(_ pieces: [(content: ResponseContent, length: Int)]) -> ResponseContent {
    let length = pieces.reduce(0) { $0 + $1.length }
    var bytes: [UInt8] = []
    for piece in pieces {
      guard case .bytes(let octets) = piece.content, octets.count == piece.length else {
        return .stream(ContentStream(JoinedContent(pieces), length: length))
      }
      if pieces.count == 1 { return piece.content }
      if bytes.isEmpty { bytes.reserveCapacity(length) }
      bytes += octets
    }
    return .bytes(bytes)
  }
}

/// Contents one after the other, each held to the number of octets it announced.
private struct JoinedContent: AsyncSequence, Sendable {
  private let pieces: [(content: ResponseContent, length: Int)]

  init(_ pieces: [(content: ResponseContent, length: Int)]) {
    self.pieces = pieces
  }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var pieces: ArraySlice<(content: ResponseContent, length: Int)>
    private var stream: ContentStream.Iterator?
    private var found = 0

    fileprivate init(_ pieces: [(content: ResponseContent, length: Int)]) {
      self.pieces = pieces[...]
    }

    mutating func next() async throws -> [UInt8]? {
      while let piece = pieces.first {
        let chunk = try await nextChunk(of: piece.content)
        found += chunk?.count ?? 0
        if found > piece.length || (chunk == nil && found < piece.length) {
          throw ContentLengthError(expected: piece.length, found: found)
        }
        if let chunk { return chunk }
        pieces.removeFirst()
        stream = nil
        found = 0
      }
      return nil
    }

    private mutating func nextChunk(of content: ResponseContent) async throws -> [UInt8]? {
      switch content {
      case .none: return nil
      case .bytes(let bytes): return found == 0 && !bytes.isEmpty ? bytes : nil
      case .stream(let chunks):
        if stream == nil { stream = chunks.makeAsyncIterator() }
        return try await stream?.next()
      }
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(pieces) }
}
