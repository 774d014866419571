import TypedResponses

/// The first line of a response.
struct StatusLine {
  let version: String
  let code: Int
  let reason: String?

  /// Reads as much as can be read, and notes what is wrong. `isRecording` allows the short form that clients print
  /// for HTTP/2 and HTTP/3: `HTTP/2 200`.
  init(_ line: ArraySlice<UInt8>, isRecording: Bool, noting faults: inout WireFaults) {
    let parts = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
    version = parts.first.map(ObservedField.text) ?? ""
    let digits = parts.count > 1 ? parts[1] : []
    code = StatusLine.code(digits) ?? 0
    reason = parts.count > 2 ? ObservedField.text(parts[2]) : nil
    let short = version == "HTTP/2" || version == "HTTP/3"
    guard isRecording && short || StatusLine.isVersion(parts.first ?? []), code != 0 else {
      faults.note(.startLine, at: 0, "\"\(excerpt(line))\" is no status line")
      return
    }
    if parts.count < 3 && !isRecording {
      faults.note(.reasonSpace, at: line.count, "the status line ends right after the status code")
    }
  }

  private static func code(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count == 3, digits.allSatisfy({ FieldSyntax.digit($0) != nil }) else { return nil }
    return digits.reduce(0) { $0 * 10 + (FieldSyntax.digit($1) ?? 0) }
  }

  private static func isVersion(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 8 && text.starts(with: Array("HTTP/".utf8)) && text[text.startIndex + 6] == UInt8(ascii: ".")
      && FieldSyntax.digit(text[text.startIndex + 5]) != nil && FieldSyntax.digit(text[text.startIndex + 7]) != nil
  }

  /// Whether a status line begins at this offset: a version, a space and three digits.
  static func begins(in octets: [UInt8], at start: Int) -> Bool {
    let head = octets[start...].prefix(13)
    guard head.starts(with: Array("HTTP/".utf8)), let space = head.firstIndex(of: 0x20), space + 4 <= octets.count
    else { return false }
    let version = octets[(start + 5)..<space]
    return version.allSatisfy { FieldSyntax.digit($0) != nil || $0 == UInt8(ascii: ".") }
      && code(octets[(space + 1)..<(space + 4)]) != nil
  }
}
