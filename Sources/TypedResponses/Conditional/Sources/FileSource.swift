/// Content read from a file while it is sent, in chunks of 64 KiB; never the whole file at once.
///
/// The file is opened once, so that a replacement under the same name does not mix with it. Every path is opened that
/// the process may read: check a path that comes from a request before.
///
/// Put the version into the address of a file that changes, such as `/v3/report.pdf`. Command-line tools that go on with
/// a broken download do not say which version they began with (`If-Range`), and glue the new end to the old beginning.
public struct FileSource: ContentSource {
  private let file: OpenFile

  /// The content of the regular file at this path.
  ///
  /// - Throws: ``FileAccessError`` when there is none or it may not be read.
  public init(path: String) throws(FileAccessError) {
    file = try OpenFile(path: path)
  }

  /// The number of octets when the file was opened.
  public var length: Int { file.length }

  /// The version that the file system knows: the date of the last change, and a tag made from it and the length.
  ///
  /// While the last change is less than two seconds ago the tag is weak, because another change might not show.
  ///
  /// [RFC 9110 §8.8.1](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.1)
  public var version: ResourceVersion { version(now: .current) }

  func version(now: HTTPDate) -> ResourceVersion {
    let second = file.modified >= 0 ? file.modified / 1_000_000_000 : (file.modified + 1) / 1_000_000_000 - 1
    let date = HTTPDate(secondsSince1970: second) ?? (second < 0 ? .earliest : .latest)
    let opaque = String(file.modified, radix: 16) + "-" + String(file.length, radix: 16)
    let isSettled = date.secondsSince1970 <= now.secondsSince1970 - 2
    return ResourceVersion(etag: EntityTag(checked: opaque, isWeak: !isSettled), lastModified: min(date, now))
  }

  /// A stream that reads the octets from the file as they are sent.
  public func content(of range: Range<Int>) -> ResponseContent {
    .stream(ContentStream(FileChunks(file: file, range: range), length: range.count))
  }
}

/// Chunks of a file.
private struct FileChunks: AsyncSequence, Sendable {
  let file: OpenFile
  let range: Range<Int>

  struct Iterator: AsyncIteratorProtocol {
    let file: OpenFile
    var rest: Range<Int>

    mutating func next() async throws -> [UInt8]? {
      guard !rest.isEmpty else { return nil }
      let chunk = try file.read(at: rest.lowerBound, upTo: Swift.min(rest.count, 65536))
      guard !chunk.isEmpty else {
        throw FileAccessError(
          path: file.path, problem: .shortened(expected: file.length, found: rest.lowerBound))
      }
      rest = (rest.lowerBound + chunk.count)..<rest.upperBound
      return chunk
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(file: file, rest: range) }
}

extension FileSource: CustomStringConvertible {
  /// A phrase such as: "a file of 42 octets".
  public var description: String { "a file of \(length) octets" }
}
