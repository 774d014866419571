/// What the header section of a part says.
///
/// [RFC 7578 §4](https://www.rfc-editor.org/rfc/rfc7578#section-4)
struct PartHeader {
  /// Why a header section cannot be read.
  struct Fault: Error {
    /// The key of what is said of the part.
    let key: String
    /// The field that is at fault.
    let field: FieldName?

    init(_ key: String, _ field: FieldName? = nil) {
      self.key = key
      self.field = field
    }
  }

  private(set) var name: String
  private(set) var filename: String?
  private(set) var contentType: ContentType?

  /// The header section with these lines, each but the last one ended by CR and LF.
  init(_ lines: [UInt8]) throws(Fault) {
    var disposition: String?
    var type: String?
    var rest = lines[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0D && $0 != 0x0A }
      rest = rest.dropFirst(line.count)
      if !rest.isEmpty {
        guard rest.starts(with: [0x0D, 0x0A]) else {
          throw Fault("part.line_end")
        }
        rest = rest.dropFirst(2)
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        let field = FieldName(String(decoding: line[..<colon], as: UTF8.self))
      else { throw Fault("part.line") }
      guard let text = String(validating: line[(colon + 1)...], as: UTF8.self) else {
        throw Fault("part.encoding", field)
      }
      let value = FieldSyntax.trimmed(text)
      switch field {
      case .contentDisposition:
        guard disposition == nil else { throw Fault("part.repeated", .contentDisposition) }
        disposition = value
      case .contentType:
        guard type == nil else { throw Fault("part.repeated", .contentType) }
        type = value
      case Self.transferEncoding:
        // Whoever took it for the octets that were meant would keep something else (§4.7).
        guard ["7bit", "8bit", "binary"].contains(value.lowercased()) else {
          throw Fault("part.coded")
        }
      default: break
      }
    }
    guard let disposition else { throw Fault("part.no_disposition") }
    guard let parameters = PartParameters(disposition) else { throw Fault("part.disposition") }
    guard FieldSyntax.equalIgnoringCase(parameters.type, "form-data") else {
      throw Fault("part.not_form_data")
    }
    guard let name = parameters.name else { throw Fault("part.no_name") }
    self.name = name
    filename = parameters.filename
    if let type {
      guard let type = ContentType(type) else { throw Fault("part.type") }
      contentType = type
    }
  }

  private static var transferEncoding: FieldName { FieldName(known: "Content-Transfer-Encoding") }
}

/// The parameters of a part's `Content-Disposition`, as clients really write them.
///
/// Browsers write `%22` for a quote and leave a backslash alone; other clients put a backslash before both, and aiohttp
/// before spaces. Neither can be told for certain from a text that means itself; what is read is what the known clients
/// meant.
struct PartParameters {
  private(set) var type: Substring = ""
  private(set) var name: String?
  private(set) var filename: String?

  /// `nil` when the text cannot be read, or says something twice.
  init?(_ text: String) {
    // A backslash before the last quote can be a part of a name that a browser sent.
    guard let parameters = Self.parameters(text, escapes: true) ?? Self.parameters(text, escapes: false) else {
      return nil
    }
    type = text.prefix { $0 != ";" && $0 != " " && $0 != "\t" }
    var extendedName: String?
    var extendedFilename: String?
    for (parameter, value) in parameters {
      switch parameter {
      case "name" where name == nil: name = Self.meaning(value)
      case "name*" where extendedName == nil: extendedName = ExtendedValue.decode(value)
      case "filename" where filename == nil: filename = Self.decodedWhole(value) ?? Self.meaning(value)
      case "filename*" where extendedFilename == nil: extendedFilename = ExtendedValue.decode(value)
      case "name", "name*", "filename", "filename*": return nil
      default: break
      }
    }
    name = name ?? extendedName
    filename = extendedFilename ?? filename
  }

  private static func parameters(_ text: String, escapes: Bool) -> [(String, String)]? {
    var scanner = OctetScanner(text)
    guard scanner.takeToken() != nil else { return nil }
    var parameters: [(String, String)] = []
    while true {
      scanner.skipSpaces()
      if scanner.isAtEnd { return parameters }
      guard scanner.skip(octet: ";") else { return nil }
      scanner.skipSpaces()
      if scanner.isAtEnd { return parameters }
      guard let name = scanner.takeToken() else { return nil }
      guard parameters.count < 32, scanner.skip(octet: "="),
        let value = scanner.next == 0x22 ? quoted(&scanner, escapes) : scanner.takeToken()
      else { return nil }
      parameters.append((name.lowercased(), value))
    }
  }

  private static func quoted(_ scanner: inout OctetScanner, _ escapes: Bool) -> String? {
    _ = scanner.take()
    var value: [UInt8] = []
    while let octet = scanner.take() {
      if octet == 0x22 { return String(decoding: value, as: UTF8.self) }
      if escapes, octet == 0x5C, let next = scanner.next, next == 0x22 || next == 0x5C || next == 0x20 {
        value.append(next)
        _ = scanner.take()
      } else {
        value.append(octet)
      }
    }
    return nil
  }

  /// The text with the three octets that browsers encode: a quote, CR and LF.
  private static func meaning(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    return decoded(text) { $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }
  }

  /// The text that a client encoded as a whole (§2), as aiohttp does: only where letters beyond ASCII come of it, since
  /// browsers send a file that is named `a%20b` under this name.
  private static func decodedWhole(_ text: String) -> String? {
    var octets = text.utf8.makeIterator()
    var isEncoded = false
    while let octet = octets.next() {
      if octet == UInt8(ascii: "%") {
        guard let high = octets.next(), let low = octets.next(), FieldSyntax.hexDigit(high) != nil,
          FieldSyntax.hexDigit(low) != nil
        else { return nil }
        isEncoded = true
      } else if !PercentEncoding.isUnreserved(octet) {
        return nil
      }
    }
    guard isEncoded else { return nil }
    let whole = decoded(text)
    return whole.unicodeScalars.contains("\u{FFFD}") || whole.utf8.allSatisfy { $0 < 0x80 } ? nil : whole
  }

  private static func decoded(_ text: String, where isDecoded: (UInt8) -> Bool = { _ in true }) -> String {
    String(decoding: PercentEncoding.decoded(text.utf8, where: isDecoded), as: UTF8.self)
  }
}
