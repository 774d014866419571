/// The name under which a client may save content: any characters but path separators and control characters.
///
/// [RFC 6266 §4.3](https://www.rfc-editor.org/rfc/rfc6266#section-4.3)
public struct FileName: Sendable, Hashable {
  /// The name.
  public let text: String

  /// A name from outside the source, such as the one of an uploaded file.
  ///
  /// - Throws: ``FieldPartError`` when it is empty, `.` or `..`, or has a path separator or a control character.
  public init(_ text: String) throws(FieldPartError) {
    if text.isEmpty || text == "." || text == ".." {
      throw FieldPartError("A file name cannot be empty, '.' or '..'.")
    }
    for (offset, scalar) in text.unicodeScalars.enumerated()
    where scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
      throw FieldPartError(
        "A file name cannot contain the path separator or control character U+\(digits), found at character \(offset).")
    }
    self.text = text
  }

  /// The name with `_` for what some clients misread between quotes: characters beyond ASCII, quotes and percent signs.
  var fallback: String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII && $0 != "\"" && $0 != "%" ? $0 : "_" }))
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
