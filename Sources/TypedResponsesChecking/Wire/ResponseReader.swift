import TypedResponses

/// Reads responses, one after the other, from octets that came off a connection. Whatever the octets are, the result
/// is a response with its faults.
///
/// [RFC 9112](https://www.rfc-editor.org/rfc/rfc9112)
struct ResponseReader: Sendable {
  private var octets: [UInt8] = []
  private var position = 0
  /// Whether no more octets will come: the connection is closed, or the file is read.
  var isFinished = false

  init(_ octets: [UInt8] = [], isFinished: Bool = false) {
    self.octets = octets
    self.isFinished = isFinished
  }

  /// The octets that no response has taken yet.
  var leftover: ArraySlice<UInt8> { octets[position...] }

  mutating func append(_ more: some Sequence<UInt8>) {
    if position > 0 {
      octets.removeFirst(position)
      position = 0
    }
    octets += more
  }

  /// Takes all octets that no response has taken yet.
  mutating func takeLeftover() -> [UInt8] {
    defer { position = octets.count }
    return Array(leftover)
  }

  /// Takes the octets before the next status line: all of them when there is none.
  mutating func takeExcess() -> [UInt8] {
    let start = position
    position = nextStatusLine(from: start) ?? octets.count
    return Array(octets[start..<position])
  }

  /// Takes the octets before the first status line, if one comes later.
  mutating func takeLead() -> [UInt8] {
    guard let start = nextStatusLine(from: position) else { return [] }
    defer { position = start }
    return Array(octets[position..<start])
  }

  private func nextStatusLine(from start: Int) -> Int? {
    var offset = start
    while let next = octets[offset...].firstIndex(of: UInt8(ascii: "H")) {
      if StatusLine.begins(in: octets, at: next) { return next }
      offset = next + 1
    }
    return nil
  }

  /// The next response to a request with this method. `nil` when more octets are needed, or none are left.
  mutating func next(to method: RequestMethod?) -> ResponseReading? {
    guard position < octets.count else { return nil }
    guard let reading = ResponseReading(in: octets, from: position, isFinished: isFinished, to: method) else {
      return nil
    }
    position = reading.end
    return reading
  }
}

/// One response read from octets.
struct ResponseReading {
  var response: ObservedResponse
  let framing: ContentFraming
  /// The offset after the last octet of the message.
  let end: Int

  init?(in octets: [UInt8], from start: Int, isFinished: Bool, to method: RequestMethod?) {
    guard var head = MessageHead(in: octets, from: start, isFinished: isFinished) else { return nil }
    let line = StatusLine(head.startLine, isRecording: false, noting: &head.faults)
    framing = ContentFraming(code: line.code, fields: head.fields, to: method, noting: &head.faults)
    var content: [UInt8]? = []
    var trailers = ObservedFields()
    var faults = head.faults
    var end = head.end
    switch framing {
    case .none: break
    case .otherProtocol: end = octets.count
    case .length(let length):
      let rest = octets.count - head.end
      if rest >= length {
        end = head.end + length
        content = Array(octets[head.end..<end])
      } else {
        guard isFinished else { return nil }
        end = octets.count
        content = Array(octets[head.end...])
        if rest == 0 && method == nil {
          content = nil
        } else {
          faults.note(.incomplete, at: end - start, "Content-Length is \(length), and \(rest) octets came")
        }
      }
    case .chunked:
      if method == nil && isFinished && head.end == octets.count {
        content = nil
        break
      }
      guard
        let chunked = ChunkedContent(in: octets, from: head.end, base: start, isFinished: isFinished)
      else { return nil }
      content = chunked.content
      trailers = chunked.trailers
      end = chunked.end
      for fault in chunked.faults.list { faults.note(fault.kind, at: fault.offset, fault.seen) }
    case .untilClose:
      guard isFinished else { return nil }
      end = octets.count
      content = Array(octets[head.end...])
    }
    self.end = end
    response = ObservedResponse(
      source: .wire, version: line.version, code: line.code, reason: line.reason, fields: head.fields,
      content: content, trailers: trailers, faults: faults.list)
  }
}
