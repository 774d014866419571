import TypedResponses

/// What stands behind a header section that a client printed: the content, and what is none of it.
struct PrintedContent {
  private let all: [UInt8]
  private let start: Int
  private let rest: ArraySlice<UInt8>
  private let lostItsCR: Bool
  /// The content; `nil` when it was not printed.
  var octets: [UInt8]? = []
  private(set) var trailers = ObservedFields()
  private(set) var excess: [UInt8] = []
  private(set) var faults = WireFaults()
  /// The offset of what follows.
  private(set) var end: Int

  init(_ all: [UInt8], from start: Int, lostItsCR: Bool) {
    self.all = all
    self.start = start
    self.lostItsCR = lostItsCR
    let rest = all[start...]
    self.rest = lostItsCR && rest.last == 0x0A ? rest.dropLast() : rest
    end = all.count
  }

  private var isFollowed: Bool { StatusLine.begins(in: all, at: start) }

  /// Nothing belongs to the response.
  mutating func takeNothing() {
    if isFollowed { end = start } else { excess = PrintedContent.unexplained(rest) }
  }

  /// Whatever follows is another protocol's.
  mutating func takeAll() {
    if isFollowed { end = start }
  }

  /// This many octets are the content.
  mutating func take(_ length: Int, isCoded: Bool) {
    if rest.isEmpty || isFollowed {
      octets = length == 0 ? [] : nil
      end = start
    } else if rest.count >= length {
      octets = Array(rest.prefix(length))
      end = start + length
      if !StatusLine.begins(in: all, at: end) {
        excess = isCoded ? [] : PrintedContent.unexplained(rest.dropFirst(length))
        if isCoded { octets = Array(rest) }
        end = all.count
      }
    } else {
      octets = Array(rest)
      if !lostItsCR && !isCoded {
        faults.note(
          .incomplete, at: rest.endIndex, "Content-Length is \(length), and \(rest.count) octets came")
      }
    }
  }

  /// The end of the content is not told in the header section.
  mutating func takeUnframed(isChunked: Bool, isFollowed goesOn: Bool, isJSON: Bool) {
    if isFollowed {
      octets = nil
      end = start
      return
    }
    if rest.isEmpty {
      octets = isChunked ? nil : []
      return
    }
    if isChunked, let chunked = ChunkedContent(in: all, from: start, base: start, isFinished: true),
      chunked.faults.list.isEmpty
    {
      octets = chunked.content
      trailers = chunked.trailers
      end = chunked.end
      return
    }
    if goesOn, let next = nextHead { end = next }
    var content = all[start..<end]
    if end == all.count { content = rest }
    if isChunked, let section = PrintedContent.trailers(behind: content, isJSON: isJSON) {
      trailers = section.fields
      content = content[..<section.start]
    }
    octets = Array(content)
  }

  /// The lines of the content may be mixed with others: only a length that fits makes it known.
  mutating func distrust(_ framing: ContentFraming) {
    excess = []
    faults = WireFaults()
    switch framing {
    case .length(let length): if octets?.count != length { octets = nil }
    case .none, .otherProtocol: break
    case .chunked, .untilClose: if octets?.isEmpty ?? false { octets = nil }
    }
  }

  /// The offset of the next head within content whose end is not told.
  private var nextHead: Int? {
    var position = start
    while let next = all[position...].firstIndex(of: UInt8(ascii: "H")) {
      if StatusLine.begins(in: all, at: next), let head = MessageHead(in: all, from: next, isFinished: false),
        head.faults.list.isEmpty
      {
        return next
      }
      position = next + 1
    }
    return nil
  }

  /// Octets that `-w` does not explain, which adds a line or a JSON object.
  private static func unexplained(_ rest: ArraySlice<UInt8>) -> [UInt8] {
    let text = rest.drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
    let isLine = !text.dropLast().contains(0x0A) && text.count < 1000
    let isObject = text.first == UInt8(ascii: "{") && text.starts(with: Array("{\"".utf8))
    return isLine || isObject ? [] : Array(rest)
  }

  /// The trailer fields at the end of content, and where they begin. curl prints them right behind it.
  private static func trailers(
    behind content: ArraySlice<UInt8>, isJSON: Bool
  ) -> (fields: ObservedFields, start: Int)? {
    guard content.last == 0x0A, content.dropLast().last == 0x0D else { return nil }
    let start: Int
    if isJSON {
      var cursor = JSONCursor(Array(content))
      guard (try? cursor.skip()) != nil else { return nil }
      start = content.startIndex + cursor.offset
    } else {
      let lines = content.dropLast(2).reversed().prefix { $0 != 0x0A }
      start = content.endIndex - 2 - lines.count
    }
    let octets = Array(content[start...])
    guard !octets.isEmpty,
      let section = MessageHead(trailersIn: octets + [0x0D, 0x0A], from: 0, base: 0, isFinished: true),
      section.faults.list.isEmpty, !section.fields.isEmpty, section.end >= octets.count
    else { return nil }
    return (section.fields, start)
  }
}
