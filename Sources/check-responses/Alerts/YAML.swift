/// A document of YAML, as far as configuration needs it: texts, lists, and members in the order in which they are given.
indirect enum YAML {
  case text(String)
  case list([YAML])
  case members([(name: String, value: YAML)])

  /// The document, with two spaces for each level and a line feed at the end.
  var written: String { lines.joined(separator: "\n") + "\n" }

  private var lines: [String] {
    switch self {
    case .text(let text): YAML.lines(of: text)
    case .list(let elements):
      elements.flatMap { element in
        let lines = element.lines
        return ["- \(lines[0])"] + lines.dropFirst().map(YAML.indented)
      }
    case .members(let members):
      members.flatMap { name, value in
        let lines = value.lines
        guard case .text = value else { return ["\(name):"] + lines.map(YAML.indented) }
        return ["\(name): \(lines[0])"] + lines.dropFirst().map(YAML.indented)
      }
    }
  }

  private static func indented(_ line: String) -> String { line.isEmpty ? "" : "  \(line)" }

  // MARK: - Texts

  /// Plain where that cannot be taken for anything else, line by line where there are several, else in quotes.
  private static func lines(of text: String) -> [String] {
    if isPlain(text) { return [text] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 1, text.unicodeScalars.allSatisfy(mayStandInBlock), lines.first?.first?.isWhitespace == false,
      lines.last?.isEmpty == false
    else { return ["\"\(text.unicodeScalars.map(escaped).joined())\""] }
    return ["|-"] + lines
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    let words: Set = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
    let isName =
      isLetter(first) && (isLetter(last) || isDigit(last)) && !words.contains(text.lowercased())
      && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_:-".utf8.contains($0) }
    return isName || PrometheusDuration(text)?.description == text
  }

  private static func isDigit(_ octet: UInt8) -> Bool { 0x30...0x39 ~= octet }

  private static func isLetter(_ octet: UInt8) -> Bool { 0x41...0x5A ~= octet || 0x61...0x7A ~= octet }

  private static func mayStandInBlock(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || 0x20...0x7E ~= scalar.value || 0xA0...0xD7FF ~= scalar.value && !isLineBreak(scalar)
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { 0x2028...0x2029 ~= scalar.value }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default:
      let isPrinted = 0x20...0x7E ~= scalar.value || scalar.value >= 0xA0
      if isPrinted, !isLineBreak(scalar), !(["\u{FEFF}", "\u{FFFE}", "\u{FFFF}"].contains(scalar)) {
        return String(Character(scalar))
      }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
