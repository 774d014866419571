import TypedResponses

/// What people have when they want to know whether responses are right: an HTTP archive of a browser or proxy, or what
/// `curl -i` or `curl -v` printed. Its first octets tell which it is.
///
/// ```swift
/// let recording = try Recording(reading: octets, name: "session.har")
/// let findings = ConventionChecker().check(recording.exchanges)
/// ```
public struct Recording: Sendable, Hashable {
  /// The exchanges in the order in which they stand.
  public let exchanges: [Exchange]
  /// The line of the recording on which each exchange begins, counted from 1.
  public let lines: [Int]
  /// What was passed over and why, each a full sentence.
  public let notes: [String]

  /// Reads a recording.
  ///
  /// - Parameters:
  ///   - octets: The recording.
  ///   - name: What a report calls it.
  /// - Throws: ``RecordingError`` when it is none: it says what the octets look like, and how to record.
  public init(reading octets: [UInt8], name: String) throws(RecordingError) {
    if let reason = Recording.refusal(of: octets) { throw RecordingError(reason) }
    let start = Recording.start(of: octets)
    if octets[start...].first == UInt8(ascii: "{") {
      do throws(HARError) {
        let archive = try HARArchive(octets, name: name)
        exchanges = archive.exchanges
        lines = Recording.lines(of: archive.offsets, in: octets)
        notes = archive.notes
        return
      } catch {
        guard Recording.isArchive(octets, from: start) else {
          throw RecordingError("\(error) \(Recording.alone("a JSON text"))")
        }
        throw RecordingError(error.description)
      }
    }
    if let output = VerboseOutput(octets) {
      let placed = output.exchanges(named: name)
      exchanges = placed.map(\.exchange)
      lines = Recording.lines(of: placed.map(\.offset), in: octets)
      notes = []
      return
    }
    guard let head = Recording.firstStatusLine(in: octets, from: start) else {
      throw Recording.description(of: octets[start...])
    }
    let placed = Exchange.placed(
      printedByCurl: Array(octets[head...]), request: nil, trailers: [], isInterleaved: false, name: name)
    exchanges = placed.map(\.exchange)
    lines = Recording.lines(of: placed.map { head + $0.offset }, in: octets)
    let lead = octets[start..<head]
    notes = lead.isEmpty ? [] : ["What stands before the first status line is passed over: \"\(excerpt(lead))\"."]
  }

  /// The lines on which these offsets lie, which are in order.
  private static func lines(of offsets: [Int], in octets: [UInt8]) -> [Int] {
    var line = 1
    var position = 0
    return offsets.map { offset in
      while position < min(offset, octets.count) {
        if octets[position] == 0x0A { line += 1 }
        position += 1
      }
      return line
    }
  }

  /// The offset of the first octet behind a byte order mark and empty lines.
  private static func start(of octets: [UInt8]) -> Int {
    var position = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < octets.count, [0x20, 0x09, 0x0A, 0x0D].contains(octets[position]) { position += 1 }
    return position
  }

  /// The offset of the first line that begins as a status line does.
  private static func firstStatusLine(in octets: [UInt8], from start: Int) -> Int? {
    if octets[start...].starts(with: Array("HTTP/".utf8)) { return start }
    var position = start
    while let feed = octets[position...].firstIndex(of: 0x0A) {
      position = feed + 1
      if StatusLine.begins(in: octets, at: position) { return position }
    }
    return nil
  }

  /// Whether a JSON text means to be an archive: its first members include `log`.
  private static func isArchive(_ octets: [UInt8], from start: Int) -> Bool {
    var cursor = JSONCursor(octets, from: start)
    var isFirst = true
    guard cursor.enterObject() else { return false }
    while let name = try? cursor.member(after: &isFirst) {
      if name == "log" { return true }
      guard (try? cursor.skip()) != nil else { return false }
    }
    return false
  }
}

// MARK: - What is no recording

extension Recording {
  private static let advice =
    "Record the response with its header section: 'curl -i URL' or 'curl -sv URL 2>&1', or a HAR file."

  /// What rules out that octets are text of any kind.
  private static func refusal(of octets: [UInt8]) -> String? {
    if octets.isEmpty { return "There is nothing to read." }
    let first = octets.prefix(64)
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
      || first.count >= 8 && first.count(where: { $0 == 0 }) * 5 > first.count * 2
        && first.contains(where: { 0x20...0x7E ~= $0 })
    {
      return "It looks like UTF-16, which some shells write for '>'. Let curl write the file: 'curl -i -o FILE URL'."
    }
    if first.starts(with: [0x1F, 0x8B]) { return "It is compressed with gzip. Undo that first: 'gunzip FILE'." }
    if first.starts(with: Array("PK".utf8)) {
      return "It is a ZIP archive. Export the sessions in it as a HAR file."
    }
    return nil
  }

  private static func alone(_ what: String) -> RecordingError {
    RecordingError("It looks like \(what) without the response's header section. \(advice)")
  }

  private static func description(of rest: ArraySlice<UInt8>) -> RecordingError {
    let lines = rest.prefix(65536).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    if let message = lines.first(where: { $0.hasPrefix("curl: (") }) {
      return RecordingError(
        "It holds an error message of curl and no response: \"\(excerpt(message.utf8, limit: 80))\".")
    }
    if lines.contains(where: { $0.hasPrefix("> ") && $0.contains(" HTTP/") }) {
      return RecordingError("It looks like a request that 'curl -v' sent and that nobody answered.")
    }
    let start = lines.first?.prefix(14).lowercased() ?? ""
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return alone("an HTML page") }
    if start.hasPrefix("<") { return alone("an XML document") }
    if start.hasPrefix("[") || start.hasPrefix("\"") { return alone("a JSON text") }
    if let line = lines.first, line.split(separator: " ").count >= 3, line.contains(" HTTP/") {
      return RecordingError("It looks like a request. \(advice)")
    }
    return RecordingError("It is no HTTP: it begins with \"\(excerpt(rest))\". \(advice)")
  }
}

extension Recording: CustomStringConvertible {
  public var description: String {
    exchanges.isEmpty ? "no exchanges" : exchanges.map(\.description).joined(separator: "\n")
  }
}
