import TypedResponses

/// What `curl -v` printed, with the content or without: lines that begin with `>` are the request's, lines with `<` the
/// response's, all else is content or what curl tells of itself.
struct VerboseOutput {
  private struct Part {
    var request: [UInt8] = []
    /// The header sections of the responses.
    var head: [UInt8] = []
    var content: [UInt8] = []
    var trailers: [UInt8] = []
    var isBehindHead = false
    /// Where the part begins in the output.
    var offset = 0
  }

  private var parts: [Part] = []

  /// `nil` when the octets are nothing of the kind.
  init?(_ octets: [UInt8]) {
    guard let first = octets.firstIndex(of: UInt8(ascii: "<")), Self.hasStatusLine(octets, from: first) else {
      return nil
    }
    var position = 0
    while position < octets.count, let line = HeadLine(in: octets, from: position, isFinished: true) {
      read(octets[position..<line.end], text: octets[line.content], at: position)
      position = line.end
    }
    parts.removeAll { $0.head.isEmpty }
    if parts.isEmpty { return nil }
  }

  private static func hasStatusLine(_ octets: [UInt8], from first: Int) -> Bool {
    let sign = Array("< HTTP/".utf8)
    var position = first
    while let next = octets[position...].firstIndex(of: UInt8(ascii: "<")) {
      if octets[next...].starts(with: sign), next == 0 || octets[next - 1] == 0x0A { return true }
      position = next + 1
    }
    return false
  }

  private var last: Part {
    get { parts.last ?? Part() }
    set {
      if parts.isEmpty { parts.append(newValue) } else { parts[parts.count - 1] = newValue }
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>, text: ArraySlice<UInt8>, at offset: Int) {
    switch (text.first, text.dropFirst().first) {
    case (UInt8(ascii: ">"), 0x20), (UInt8(ascii: ">"), nil):
      let rest = text.dropFirst(2)
      if Self.isRequestLine(rest) {
        parts.append(Part(request: rest + [0x0D, 0x0A], offset: offset))
      } else if last.isBehindHead {
        last.content += line
      } else {
        last.request += rest + [0x0D, 0x0A]
      }
    case (UInt8(ascii: "<"), 0x20), (UInt8(ascii: "<"), nil):
      readResponse(text.dropFirst(2), line, at: offset)
    default:
      if last.isBehindHead { last.content += Self.withoutNotes(line) }
    }
  }

  private mutating func readResponse(_ rest: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>, at offset: Int) {
    if rest.starts(with: Array("HTTP/".utf8)) {
      if last.isBehindHead && !last.content.isEmpty { parts.append(Part(request: last.request, offset: offset)) }
      last.isBehindHead = false
      last.head += rest + [0x0D, 0x0A]
    } else if !last.isBehindHead {
      last.head += rest + [0x0D, 0x0A]
      last.isBehindHead = rest.isEmpty
    } else if rest.contains(UInt8(ascii: ":")), FieldSyntax.isToken(ObservedField.text(rest.prefix { $0 != 0x3A })) {
      last.trailers += rest + [0x0D, 0x0A]
    } else if !rest.isEmpty {
      last.content += line
    }
  }

  private static func isRequestLine(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(separator: 0x20)
    return words.count == 3 && words[2].starts(with: Array("HTTP/".utf8))
      && words[0].allSatisfy(FieldSyntax.isTokenOctet)
  }

  /// A line without what curl tells of itself and of its progress.
  private static func withoutNotes(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = String(decoding: line, as: UTF8.self)
    let isNote =
      ["* ", "curl: (", "{ [", "} ["].contains { text.hasPrefix($0) }
      || ["--:--:--", "% Total    % Received", "Dload  Upload   Total"].contains { text.contains($0) }
    if isNote { return [] }
    for note in ["* Connection #", "* Closing connection", "* Connection state changed"] {
      if let start = text.firstRange(of: note)?.lowerBound { return line.prefix(text[..<start].utf8.count) }
    }
    return line
  }

  /// The exchanges with their requests. Lines of content that look like curl's own cannot be told apart, so content
  /// that does not have the length it is said to have counts as not known.
  func exchanges(named name: String) -> [(exchange: Exchange, offset: Int)] {
    var exchanges: [(exchange: Exchange, offset: Int)] = []
    for part in parts {
      let request = RequestReader(part.request + [0x0D, 0x0A]).requests.first
      let read = Exchange.placed(
        printedByCurl: part.head + part.content, request: request, trailers: part.trailers, isInterleaved: true,
        name: name)
      for (exchange, _) in read where request?.method != .connect {
        let name = Exchange.number(name, exchanges.count)
        exchanges.append((Exchange(name: name, exchange.response, to: request), part.offset))
      }
    }
    return exchanges
  }
}
