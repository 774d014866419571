/// Reads one JSON text by the letter of RFC 8259, in one pass.
struct JSONParser {
  private let octets: UnsafeBufferPointer<UInt8>
  private let maximumDepth: Int
  private var position = 0
  private var depth = 0

  init(_ octets: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.octets = octets
    self.maximumDepth = maximumDepth
  }

  /// The value of the whole text.
  mutating func parse() throws(JSONSyntaxError) -> JSONValue {
    let brokenUTF8 = UTF8Validation.firstFault(in: octets)
    let result: JSONValue
    do {
      result = try parseText()
    } catch {
      if let brokenUTF8, brokenUTF8 <= position { throw notUTF8(at: brokenUTF8) }
      throw error
    }
    if let brokenUTF8 { throw notUTF8(at: brokenUTF8) }
    return result
  }

  private mutating func parseText() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    let value = try parseValue()
    skipSpace()
    if position < octets.count { throw expected("the end of the text") }
    return value
  }

  private mutating func parseValue() throws(JSONSyntaxError) -> JSONValue {
    switch current {
    case UInt8(ascii: "{"): return try nested { parser throws(JSONSyntaxError) in try parser.parseObject() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONSyntaxError) in try parser.parseArray() }
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parseLiteral("true", .bool(true))
    case UInt8(ascii: "f"): return try parseLiteral("false", .bool(false))
    case UInt8(ascii: "n"): return try parseLiteral("null", .null)
    case UInt8(ascii: "-"): return try parseNumber()
    default:
      if isDigit { return try parseNumber() }
      throw expected("a value")
    }
  }

  private mutating func nested(
    _ parse: (inout Self) throws(JSONSyntaxError) -> JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    guard depth < maximumDepth else { throw fault("arrays and objects nest deeper than \(maximumDepth)") }
    depth += 1
    position += 1
    let value = try parse(&self)
    depth -= 1
    return value
  }

  private mutating func parseArray() throws(JSONSyntaxError) -> JSONValue {
    var elements: [JSONValue] = []
    skipSpace()
    if accept(UInt8(ascii: "]")) { return .array([]) }
    while true {
      skipSpace()
      elements.append(try parseValue())
      skipSpace()
      if accept(UInt8(ascii: "]")) { return .array(elements) }
      guard accept(UInt8(ascii: ",")) else { throw expected("',' or ']'") }
    }
  }

  private mutating func parseObject() throws(JSONSyntaxError) -> JSONValue {
    var members: [JSONObject.Member] = []
    var names: Set<String> = []
    skipSpace()
    if accept(UInt8(ascii: "}")) { return .object(JSONObject()) }
    while true {
      skipSpace()
      let start = position
      guard current == UInt8(ascii: "\"") else { throw expected("a member name in quotes") }
      let name = try parseString()
      guard names.insert(name).inserted else {
        position = start
        throw fault("the member name \(name.debugDescription) comes twice in one object")
      }
      skipSpace()
      guard accept(UInt8(ascii: ":")) else { throw expected("':'") }
      skipSpace()
      members.append(JSONObject.Member(name: name, value: try parseValue()))
      skipSpace()
      if accept(UInt8(ascii: "}")) { return .object(JSONObject(checked: members)) }
      guard accept(UInt8(ascii: ",")) else { throw expected("',' or '}'") }
    }
  }

  private mutating func parseLiteral(_ text: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    for offset in 0..<text.utf8CodeUnitCount {
      guard current == text.utf8Start[offset] else { throw expected("'\(text)'") }
      position += 1
    }
    return value
  }

  // MARK: - Numbers

  private mutating func parseNumber() throws(JSONSyntaxError) -> JSONValue {
    let start = position
    let isNegative = accept(UInt8(ascii: "-"))
    if accept(UInt8(ascii: "0")) {
      if isDigit { throw fault("a number cannot begin with 0 and another digit") }
    } else {
      try skipDigits()
    }
    var isInteger = true
    if accept(UInt8(ascii: ".")) {
      isInteger = false
      try skipDigits()
    }
    if accept(UInt8(ascii: "e")) || accept(UInt8(ascii: "E")) {
      isInteger = false
      if !accept(UInt8(ascii: "+")) { _ = accept(UInt8(ascii: "-")) }
      try skipDigits()
    }
    let text = String(decoding: octets[start..<position], as: UTF8.self)
    if isInteger, let integer = Int64(text), !(isNegative && integer == 0) { return .integer(integer) }
    let numeral = JSONNumeral(checked: text)
    guard let number = Double(text), numeral.isExact(number) else { return .numeral(numeral) }
    return .number(number)
  }

  private var isDigit: Bool {
    guard let current else { return false }
    return UInt8(ascii: "0")...UInt8(ascii: "9") ~= current
  }

  private mutating func skipDigits() throws(JSONSyntaxError) {
    guard isDigit else { throw expected("a digit") }
    while isDigit { position += 1 }
  }

  // MARK: - Strings

  private mutating func parseString() throws(JSONSyntaxError) -> String {
    position += 1
    var start = position
    var text = ""
    while let octet = current {
      switch octet {
      case UInt8(ascii: "\""):
        let run = String(decoding: octets[start..<position], as: UTF8.self)
        position += 1
        return text.isEmpty ? run : text + run
      case UInt8(ascii: "\\"):
        text += String(decoding: octets[start..<position], as: UTF8.self)
        position += 1
        text.unicodeScalars.append(try parseEscape())
        start = position
      case ..<0x20:
        throw fault("\(OctetName.of(octet)) must be escaped in a string")
      default:
        position += 1
      }
    }
    throw expected("'\"'")
  }

  private mutating func parseEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    guard let octet = current else { throw expected("an escape sequence") }
    let simple: Unicode.Scalar
    switch octet {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): simple = Unicode.Scalar(octet)
    case UInt8(ascii: "b"): simple = "\u{8}"
    case UInt8(ascii: "f"): simple = "\u{C}"
    case UInt8(ascii: "n"): simple = "\n"
    case UInt8(ascii: "r"): simple = "\r"
    case UInt8(ascii: "t"): simple = "\t"
    case UInt8(ascii: "u"): return try parseUnicodeEscape()
    default: throw fault("\(OctetName.of(octet)) does not follow a backslash in JSON")
    }
    position += 1
    return simple
  }

  private mutating func parseUnicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = position - 1
    position += 1
    let unit = try parseFourHexDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if UTF16.isLeadSurrogate(unit), accept(UInt8(ascii: "\\")), accept(UInt8(ascii: "u")) {
      let trail = try parseFourHexDigits()
      let pair = 0x1_0000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF))
      if UTF16.isTrailSurrogate(trail), let scalar = Unicode.Scalar(pair) { return scalar }
    }
    position = start
    throw fault("the escape is half of a surrogate pair")
  }

  private mutating func parseFourHexDigits() throws(JSONSyntaxError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = current.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw expected("four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }

  // MARK: - Octets

  private var current: UInt8? {
    position < octets.count ? octets[position] : nil
  }

  private mutating func accept(_ octet: UInt8) -> Bool {
    guard current == octet else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let octet = current, octet == 0x20 || octet == 0x0A || octet == 0x0D || octet == 0x09 { position += 1 }
  }

  // MARK: - Faults

  private func expected(_ what: String) -> JSONSyntaxError {
    fault("expected \(what), found \(current.map { OctetName.of($0) } ?? "the end")")
  }

  private func notUTF8(at offset: Int) -> JSONSyntaxError {
    fault("\(OctetName.of(octets[offset])), is not UTF-8 here", at: offset)
  }

  private func fault(_ reason: String, at offset: Int? = nil) -> JSONSyntaxError {
    var line = 1
    var column = 1
    for octet in octets[..<(offset ?? position)] {
      if octet == 0x0A {
        line += 1
        column = 1
      } else if octet & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONSyntaxError(line: line, column: column, reason: reason)
  }
}
