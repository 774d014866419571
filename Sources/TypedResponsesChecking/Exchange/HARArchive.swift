import TypedResponses

/// The exchanges of an HTTP archive (HAR 1.2), as browsers and proxies write it.
///
/// What a recording does not hold counts as not known: content that came from a cache, that was left out or cut.
/// Entries that are no exchanges, such as blocked requests, tunnels and `data:` addresses, are passed over with a
/// note.
struct HARArchive {
  private(set) var exchanges: [Exchange] = []
  /// The offset at which each of the exchanges begins.
  private(set) var offsets: [Int] = []
  /// What was passed over and why, each a full sentence.
  private(set) var notes: [String] = []

  /// Reads an archive.
  ///
  /// - Throws: ``HARError`` where the text stops being JSON, or when it has no list of entries.
  init(_ octets: [UInt8], name: String) throws(HARError) {
    let hasMark = octets.starts(with: [0xEF, 0xBB, 0xBF])
    var cursor = JSONCursor(octets, from: hasMark ? 3 : 0)
    var hasEntries = false
    do throws(JSONFault) {
      try HARArchive.members(&cursor) { member, cursor throws(JSONFault) in
        guard member == "log" else { return try cursor.skip() }
        try HARArchive.members(&cursor) { member, cursor throws(JSONFault) in
          guard member == "entries", cursor.next == UInt8(ascii: "[") else { return try cursor.skip() }
          hasEntries = true
          try HARArchive.elements(&cursor) { index, cursor throws(JSONFault) in
            let title = "\(name)[\(index)]"
            _ = cursor.next
            let start = cursor.offset
            switch try HAREntry(&cursor).exchange(named: title) {
            case .success(let exchange):
              exchanges.append(exchange)
              offsets.append(start)
            case .failure(let reason): notes.append("\(title) is passed over: \(reason.description).")
            }
          }
        }
      }
    } catch {
      throw HARError(error.description)
    }
    if !hasEntries { throw HARError("Not an HTTP archive: it has no array at log.entries.") }
  }

  /// Hands over each member of the next value, when it is an object. The body takes the member's value.
  static func members(
    _ cursor: inout JSONCursor, _ body: (String, inout JSONCursor) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard cursor.enterObject() else { return try cursor.skip() }
    var isFirst = true
    while let name = try cursor.member(after: &isFirst) { try body(name, &cursor) }
  }

  /// Hands over each element of the next value, when it is an array. The body takes it.
  static func elements(
    _ cursor: inout JSONCursor, _ body: (Int, inout JSONCursor) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard cursor.enterArray() else { return try cursor.skip() }
    var isFirst = true
    var index = 0
    while try cursor.element(after: &isFirst) {
      try body(index, &cursor)
      index += 1
    }
  }
}
