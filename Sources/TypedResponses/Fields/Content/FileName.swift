/// The name under which a client may save content: any characters but those that lead elsewhere or deceive the reader.
///
/// ```swift
/// let report: FileName = "Übersicht.pdf"                                         // for old clients: Ubersicht.pdf
/// let annual = try FileName("年度报告.pdf", fallback: "annual-report.pdf")
/// ```
///
/// [RFC 6266 §4.3](https://www.rfc-editor.org/rfc/rfc6266#section-4.3)
public struct FileName: Sendable, Hashable {
  /// The name.
  public let text: String
  /// The name for clients that read ASCII alone; several widely used ones do.
  ///
  /// Where the caller gives none, letters lose their accents and Cyrillic and Greek ones are written in Latin letters.
  /// `_` stands for whatever else such clients cannot read, and `download` for a name of which nothing would be left.
  public let fallback: String

  /// A name from outside the source, such as the one of an uploaded file.
  ///
  /// - Parameters:
  ///   - text: The name.
  ///   - fallback: The name for clients that read ASCII alone: printable ASCII without quotes and percent signs. By
  ///     default it is made of the name.
  /// - Throws: ``FieldPartError`` when a name is empty, `.` or `..`, has a path separator, a control character or one
  ///   that turns the direction of writing, or begins with a dot: command-line tools would write a hidden file such
  ///   as `.bashrc`. For such a name see ``init(hidden:fallback:)``.
  public init(_ text: String, fallback: String? = nil) throws(FieldPartError) {
    try self.init(hidden: text, fallback: fallback)
    for name in [text, self.fallback] where name.utf8.first == UInt8(ascii: ".") {
      throw FieldPartError(
        "A file name cannot begin with a dot: tools would save \"\(name.prefix(40))\" as a hidden file.")
    }
  }

  /// A name that may begin with a dot, such as `.editorconfig`: for names that the application chose, not its users.
  ///
  /// - Throws: ``FieldPartError`` as ``init(_:fallback:)`` does, but for the dot.
  public init(hidden text: String, fallback: String? = nil) throws(FieldPartError) {
    try Self.check(text)
    if let fallback {
      try Self.check(fallback)
      if let error = FieldPartError("The fallback of a file name", fallback, allowing: Self.isReadByAll) { throw error }
    }
    self.text = text
    self.fallback = fallback ?? Self.fallback(for: text)
  }

  private static func check(_ text: String) throws(FieldPartError) {
    if text.isEmpty || text == "." || text == ".." {
      throw FieldPartError("A file name cannot be empty, '.' or '..'.")
    }
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      let kind: String
      switch scalar {
      case "/", "\\": kind = "path separator or control character"
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": kind = "character for the direction of writing"
      default:
        guard scalar.properties.generalCategory == .control else { continue }
        kind = "path separator or control character"
      }
      let code = String(scalar.value, radix: 16, uppercase: true)
      let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
      throw FieldPartError("A file name cannot contain the \(kind) U+\(digits), found at character \(offset).")
    }
  }
}

// MARK: - The fallback

extension FileName {
  /// Printable ASCII without what some clients misread between quotes: quotes and percent signs.
  private static func isReadByAll(_ octet: UInt8) -> Bool {
    (0x20...0x7E).contains(octet) && octet != UInt8(ascii: "\"") && octet != UInt8(ascii: "%")
  }

  private static func fallback(for text: String) -> String {
    if text.utf8.allSatisfy(isReadByAll) { return text }
    var name = ""
    for scalar in text.unicodeScalars {
      let part = Transliteration.ascii(scalar) ?? "_"
      let isReadable = part.utf8.allSatisfy(isReadByAll)
      // One sign for a whole word that cannot be read.
      if isReadable, part != "_" || name.last != "_" { name += part } else if name.last != "_" { name += "_" }
    }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    guard name[..<dot].utf8.allSatisfy({ $0 == UInt8(ascii: "_") || $0 == 0x20 }) else { return name }
    // What is left is the ending, or not even that.
    let ending = name[dot...]
    return "download" + (ending.utf8.contains(UInt8(ascii: "_")) ? "" : ending)
  }
}

extension FileName: ExpressibleByStringLiteral {
  /// A name written in the source, such as `"report.pdf"`.
  public init(stringLiteral text: String) {
    do throws(FieldPartError) {
      try self.init(text)
    } catch {
      preconditionFailure("\"\(text)\" is no file name. \(error.description)")
    }
  }
}

extension FileName: CustomStringConvertible {
  public var description: String { text }
}
