import Testing

@testable import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct ContentSourceTests {
  private let alphabet = Array("abcdefghijklmnopqrstuvwxyz".utf8)

  /// The octets in chunks of a size, and perhaps more or fewer than announced.
  private struct Chunks: AsyncSequence, Sendable {
    let bytes: [UInt8]
    let size: Int

    struct Iterator: AsyncIteratorProtocol {
      var rest: ArraySlice<UInt8>
      let size: Int

      mutating func next() async -> [UInt8]? {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
      }
    }

    func makeAsyncIterator() -> Iterator { Iterator(rest: bytes[...], size: size) }
  }

  private struct Announced: ContentSource {
    let length: Int
    let bytes: [UInt8]

    func content(of range: Range<Int>) -> ResponseContent {
      .stream(ContentStream(Chunks(bytes: bytes, size: 4)))
    }
  }

  private func collect(_ content: ResponseContent) async throws -> [UInt8] {
    switch content {
    case .none: return []
    case .bytes(let bytes): return bytes
    case .stream(let stream):
      var bytes: [UInt8] = []
      for try await chunk in stream { bytes += chunk }
      return bytes
    }
  }

  private func text(_ content: ResponseContent) async throws -> String {
    String(decoding: try await collect(content), as: UTF8.self)
  }

  private func selected(_ ranges: [Range<Int>], known: Bool = false) -> SelectedRanges {
    SelectedRanges(ranges: ranges, completeLength: 26, isKnownToClient: known)
  }

  private func withFile<Result>(
    _ bytes: [UInt8], _ body: (String) async throws -> Result
  ) async throws -> Result {
    let path = FileManager.default.temporaryDirectory.path + "/typed-responses-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(path)
  }

  // MARK: - Sources

  @Test("A part in memory is the octets asked for")
  func bytes() async throws {
    let source = BytesSource(alphabet)
    #expect(source.length == 26)
    #expect(try await text(source.content(of: 2..<5)) == "cde")
    #expect(try await text(source.content(of: 0..<26)) == "abcdefghijklmnopqrstuvwxyz")
  }

  @Test("Every part of a stream is the octets asked for, however it is chunked", arguments: [1, 2, 3, 5, 25, 26, 100])
  func stream(_ size: Int) async throws {
    let source = StreamSource(Chunks(bytes: alphabet, size: size), length: 26)
    for start in 0..<26 {
      for end in start...26 {
        let content = source.content(of: start..<end)
        #expect(content.length == end - start)
        #expect(try await collect(content) == Array(alphabet[start..<end]))
      }
    }
  }

  @Test("A stream that ends too soon fails the sending")
  func shortStream() async throws {
    let source = StreamSource(Chunks(bytes: alphabet, size: 4), length: 30)
    #expect(try await text(source.content(of: 0..<26)) == "abcdefghijklmnopqrstuvwxyz")
    await #expect { try await text(source.content(of: 20..<30)) } throws: {
      "\($0)" == "A stream that announced 30 octets ended after 26."
    }
  }

  @Test("Every part of a file is the octets asked for")
  func file() async throws {
    try await withFile(alphabet) { path in
      let source = try FileSource(path: path)
      #expect(source.length == 26)
      #expect(source.content(of: 2..<5).length == 3)
      #expect(try await text(source.content(of: 2..<5)) == "cde")
      #expect(try await text(source.content(of: 0..<26)) == "abcdefghijklmnopqrstuvwxyz")
    }
  }

  @Test("A large file is read in chunks of 64 KiB, and each sending begins anew")
  func largeFile() async throws {
    let bytes = (0..<200_001).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    try await withFile(bytes) { path in
      let source = try FileSource(path: path)
      guard case .stream(let stream) = source.content(of: 1..<200_001) else {
        Issue.record("A file was read into memory.")
        return
      }
      for _ in 0..<2 {
        var sizes: [Int] = []
        var found: [UInt8] = []
        for try await chunk in stream {
          sizes.append(chunk.count)
          found += chunk
        }
        #expect(sizes == [65536, 65536, 65536, 3392])
        #expect(found == Array(bytes[1...]))
      }
    }
  }

  @Test("A file that is replaced while it is open keeps its content")
  func replacedFile() async throws {
    try await withFile(alphabet) { path in
      let source = try FileSource(path: path)
      try FileManager.default.removeItem(atPath: path)
      try Data("something else".utf8).write(to: URL(fileURLWithPath: path))
      #expect(try await text(source.content(of: 0..<26)) == "abcdefghijklmnopqrstuvwxyz")
    }
  }

  @Test("A file that shrinks while it is sent fails the sending")
  func shrunkFile() async throws {
    try await withFile(alphabet) { path in
      let source = try FileSource(path: path)
      // Without the option to replace atomically the same file is written to.
      try Data("abc".utf8).write(to: URL(fileURLWithPath: path), options: [])
      await #expect { try await text(source.content(of: 0..<26)) } throws: {
        "\($0)" == "The file \"\(path)\" had 26 octets when it was opened, but ended after 3 while it was sent."
      }
    }
  }

  @Test("A file's tag changes with it, and is weak while it is fresh")
  func fileVersion() async throws {
    try await withFile(alphabet) { path in
      let source = try FileSource(path: path)
      let modified = try #require(source.version.lastModified)
      let later = try #require(HTTPDate(secondsSince1970: modified.secondsSince1970 + 2))
      #expect(source.version(now: modified).etag?.isWeak == true)
      #expect(source.version(now: later).etag?.isWeak == false)
      #expect(source.version(now: later).etag?.opaque == source.version(now: modified).etag?.opaque)
      #expect(source.version(now: later).lastModified == modified)
      let past = try #require(HTTPDate(secondsSince1970: modified.secondsSince1970 - 100))
      #expect(source.version(now: past).lastModified == past)
      try await withFile(alphabet + alphabet) { other in
        let longer = try FileSource(path: other)
        #expect(longer.version.etag?.opaque != source.version.etag?.opaque)
      }
    }
  }

  @Test("What is no readable regular file is refused in words")
  func noFile() throws {
    let directory = FileManager.default.temporaryDirectory.path
    #expect { try FileSource(path: directory + "/no such file") } throws: {
      "\($0)" == "The file \"\(directory)/no such file\" cannot be opened: it does not exist."
        && ($0 as? FileAccessError)?.isMissing == true
    }
    #expect { try FileSource(path: directory) } throws: {
      "\($0)" == "\"\(directory)\" is not a regular file." && ($0 as? FileAccessError)?.isMissing == false
    }
    #expect { try FileSource(path: "/dev/null") } throws: { "\($0)" == "\"/dev/null\" is not a regular file." }
    for path in ["", "/tmp\u{0}/x"] {
      #expect { try FileSource(path: path) } throws: { "\($0)" == "A file path has at least one octet and no NUL." }
    }
    #expect { try FileSource(path: String(repeating: "a", count: 100_000)) } throws: {
      "\($0)".hasSuffix("cannot be opened: its path is too long.")
    }
  }

  // MARK: - The content of 206

  @Test("One part comes with its Content-Range and the type of the whole")
  func singlePart() async throws {
    let message = selected([2..<5]).message(from: BytesSource(alphabet), contentType: "text/plain")
    #expect(message.fields.map(\.description) == ["Content-Range: bytes 2-4/26", "Content-Type: text/plain"])
    #expect(try await text(message.content) == "cde")
  }

  @Test("A client that has the version is not told the type again")
  func knownToClient() {
    let message = selected([2..<5], known: true).message(from: BytesSource(alphabet), contentType: "text/plain")
    #expect(message.fields.map(\.description) == ["Content-Range: bytes 2-4/26"])
  }

  private let golden = """
    --THIS_STRING_SEPARATES\r
    Content-Type: text/plain\r
    Content-Range: bytes 20-22/26\r
    \r
    uvw\r
    --THIS_STRING_SEPARATES\r
    Content-Type: text/plain\r
    Content-Range: bytes 0-0/26\r
    \r
    a\r
    --THIS_STRING_SEPARATES--\r

    """

  @Test("Several parts are multipart/byteranges, in memory")
  func multipartBytes() async throws {
    let message = selected([20..<23, 0..<1])
      .message(from: BytesSource(alphabet), contentType: "text/plain", boundary: "THIS_STRING_SEPARATES")
    #expect(
      message.fields.map(\.description) == ["Content-Type: multipart/byteranges; boundary=THIS_STRING_SEPARATES"])
    guard case .bytes(let bytes) = message.content else {
      Issue.record("Parts that are in memory became a stream.")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == golden)
  }

  @Test("Several parts are multipart/byteranges, from a file, with the exact length")
  func multipartFile() async throws {
    try await withFile(alphabet) { path in
      let message = selected([20..<23, 0..<1])
        .message(from: try FileSource(path: path), contentType: "text/plain", boundary: "THIS_STRING_SEPARATES")
      #expect(message.content.length == golden.utf8.count)
      #expect(try await text(message.content) == golden)
      #expect(try await text(message.content) == golden)
    }
  }

  @Test("A representation without a type has parts without one")
  func multipartWithoutType() async throws {
    let message = selected([0..<1, 2..<3]).message(from: BytesSource(alphabet), contentType: nil, boundary: "B")
    #expect(
      try await text(message.content)
        == "--B\r\nContent-Range: bytes 0-0/26\r\n\r\na\r\n--B\r\nContent-Range: bytes 2-2/26\r\n\r\nc\r\n--B--\r\n")
  }

  @Test("A boundary is 32 hexadecimal digits, another each time")
  func boundaries() {
    let boundaries = (0..<100).map { _ in SelectedRanges.randomBoundary() }
    #expect(Set(boundaries).count == 100)
    #expect(boundaries.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
  }

  @Test("A source that gives more or fewer octets than asked fails the sending", arguments: [2, 4, 7])
  func wrongCount(_ count: Int) async throws {
    let source = Announced(length: 26, bytes: Array(alphabet.prefix(count)))
    for ranges in [[0..<3], [0..<3, 10..<13]] {
      let message = selected(ranges).message(from: source, contentType: nil)
      await #expect(throws: ContentLengthError.self) { try await collect(message.content) }
    }
    #expect(
      ContentLengthError(expected: 3, found: 4).description == "A stream that announced 3 octets gave 4 or more.")
  }
}
