/// Finds the parts in the octets of `multipart` content, in time that grows with their number alone.
///
/// Octets go in as they come, events come out. What is held is no more than the last chunk, and in front of it the
/// beginning of a delimiter or of a header section.
///
/// [RFC 2046 §5.1.1](https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1)
struct MultipartScanner {
  enum Event {
    /// Nothing more can be told before more octets come.
    case needsMore
    /// A part begins; these are the lines of its header section.
    case header([UInt8])
    /// Content of the part.
    case octets([UInt8])
    /// The part is at its end.
    case endOfPart
    /// There are no more parts.
    case end
  }

  enum Fault: Error {
    case headerTooLarge
  }

  private enum State {
    case preamble, header, content, end
  }

  /// CR, LF, two hyphens and the boundary. There is no other CR in it.
  private let delimiter: [UInt8]
  private let headerLimit: Int
  private var state = State.preamble
  // The first delimiter may stand at the very beginning, where no line ends.
  private var buffer: [UInt8] = [0x0D, 0x0A]
  private var position = 0
  /// Up to where there is no end of the header section.
  private var searched = 0

  init(boundary: String, headerLimit: Int) {
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.headerLimit = headerLimit
  }

  /// Takes the next octets; only when the last event was that more are needed.
  mutating func append(_ octets: [UInt8]) {
    if position == buffer.count {
      buffer = octets
    } else {
      if position > 0 { buffer.removeSubrange(..<position) }
      buffer += octets
    }
    searched -= position
    position = 0
  }

  mutating func next() throws(Fault) -> Event {
    if state == .preamble {
      let found = findDelimiter()
      position = found.start
      guard let end = found.end else { return .needsMore }
      goOn(from: end, isLast: found.isLast)
    }
    switch state {
    case .preamble: return .needsMore
    case .header: return try header()
    case .content: return content()
    case .end:
      position = buffer.count
      return .end
    }
  }

  // MARK: - Content

  private mutating func content() -> Event {
    let found = findDelimiter()
    if found.start > position { return .octets(taken(to: found.start)) }
    guard let end = found.end else { return .needsMore }
    goOn(from: end, isLast: found.isLast)
    return .endOfPart
  }

  private mutating func goOn(from end: Int, isLast: Bool) {
    position = end
    searched = end
    state = isLast ? .end : .header
  }

  private mutating func taken(to end: Int) -> [UInt8] {
    guard position == 0, end == buffer.count else {
      defer { position = end }
      return Array(buffer[position..<end])
    }
    defer { buffer = [] }
    return buffer
  }

  /// Where the content ends for now, and where the line of the delimiter does, if all of it is there.
  private func findDelimiter() -> (start: Int, end: Int?, isLast: Bool) {
    let (buffer, delimiter) = (buffer.span, delimiter.span)
    var start = position
    while start < buffer.count {
      guard buffer[start] == 0x0D else {
        start += 1
        continue
      }
      var length = 1
      while length < delimiter.count, start + length < buffer.count, buffer[start + length] == delimiter[length] {
        length += 1
      }
      if start + length == buffer.count { return (start, nil, false) }
      // No octet that was compared begins a delimiter but the one that differs.
      if length == delimiter.count {
        switch Self.endOfLine(in: buffer, from: start + length) {
        case .isThere(let end, let isLast): return (start, end, isLast)
        case .isIncomplete: return (start, nil, false)
        case .isNone: break
        }
      }
      start += length
    }
    return (start, nil, false)
  }

  private enum EndOfLine {
    case isThere(end: Int, isLast: Bool)
    case isIncomplete
    /// The line goes on: it is content that begins like a delimiter.
    case isNone
  }

  /// What follows a boundary: two hyphens, or the end of the line, before which spaces may stand.
  private static func endOfLine(in buffer: Span<UInt8>, from start: Int) -> EndOfLine {
    if buffer[start] == UInt8(ascii: "-") {
      guard start + 1 < buffer.count else { return .isIncomplete }
      return buffer[start + 1] == UInt8(ascii: "-") ? .isThere(end: start + 2, isLast: true) : .isNone
    }
    var end = start
    while end < buffer.count, end - start < 32, buffer[end] == 0x20 || buffer[end] == 0x09 { end += 1 }
    guard end < buffer.count else { return .isIncomplete }
    guard buffer[end] == 0x0D else { return .isNone }
    guard end + 1 < buffer.count else { return .isIncomplete }
    // The end of the line stays: with the next one it ends an empty header section.
    return buffer[end + 1] == 0x0A ? .isThere(end: end, isLast: false) : .isNone
  }

  // MARK: - Header sections

  private mutating func header() throws(Fault) -> Event {
    let end = Self.endOfHeader(in: buffer.span, from: max(searched, position))
    guard (end ?? buffer.count) - position <= headerLimit + 4 else { throw .headerTooLarge }
    guard let end else {
      searched = max(position, buffer.count - 3)
      return .needsMore
    }
    let lines = end > position ? Array(buffer[(position + 2)..<end]) : []
    position = end + 4
    state = .content
    return .header(lines)
  }

  private static func endOfHeader(in buffer: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 3 < buffer.count {
      if buffer[index] == 0x0D, buffer[index + 1] == 0x0A, buffer[index + 2] == 0x0D, buffer[index + 3] == 0x0A {
        return index
      }
      index += 1
    }
    return nil
  }
}
