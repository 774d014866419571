import TypedResponses

/// Tells where octets stop being JSON.
struct JSONFault: Error {
  /// What is wrong, as a full sentence.
  let description: String
}

/// Goes through a JSON text from its front and takes what it is asked for; the rest is skipped, however deep it nests.
///
/// It is for recordings, which are large and written by many programs: half of a surrogate pair is read as U+FFFD,
/// octets that are not UTF-8 as they are, and of two members with one name both are seen. A value that an
/// application makes is parsed by the letter instead, with `JSONValue`.
struct JSONCursor {
  private let octets: [UInt8]
  private var position: Int

  init(_ octets: [UInt8], from position: Int = 0) {
    self.octets = octets
    self.position = position
  }

  /// The first octet of the next value or separator.
  var next: UInt8? {
    mutating get {
      while position < octets.count, JSONCursor.isSpace(octets[position]) { position += 1 }
      return position < octets.count ? octets[position] : nil
    }
  }

  /// How many octets were read.
  var offset: Int { position }

  /// What breaks the grammar of JSON in octets, be the names in an object what they are and nested as they like.
  static func fault(in octets: [UInt8]) -> JSONFault? {
    var cursor = JSONCursor(octets)
    do throws(JSONFault) {
      try cursor.skip()
      return cursor.next == nil ? nil : cursor.expected("the end of the text")
    } catch {
      return error
    }
  }

  // MARK: - Objects and arrays

  /// Goes into an object. `false` when the next value is something else.
  mutating func enterObject() -> Bool { accept(UInt8(ascii: "{")) }

  /// Goes into an array. `false` when the next value is something else.
  mutating func enterArray() -> Bool { accept(UInt8(ascii: "[")) }

  /// The name of the next member of the object that was gone into; `nil` at its end.
  mutating func member(after isFirst: inout Bool) throws(JSONFault) -> String? {
    if accept(UInt8(ascii: "}")) { return nil }
    if !isFirst, !accept(UInt8(ascii: ",")) { throw expected("',' or '}'") }
    isFirst = false
    guard next == UInt8(ascii: "\"") else { throw expected("a member name in quotes") }
    let name = String(decoding: try stringOctets(), as: UTF8.self)
    guard accept(UInt8(ascii: ":")) else { throw expected("':'") }
    return name
  }

  /// Whether another element follows in the array that was gone into.
  mutating func element(after isFirst: inout Bool) throws(JSONFault) -> Bool {
    if accept(UInt8(ascii: "]")) { return false }
    if !isFirst, !accept(UInt8(ascii: ",")) { throw expected("',' or ']'") }
    isFirst = false
    return true
  }

  // MARK: - Values

  /// The octets of a string in UTF-8. `nil` when the next value is something else, which is skipped.
  mutating func textOctets() throws(JSONFault) -> [UInt8]? {
    guard next == UInt8(ascii: "\"") else {
      try skip()
      return nil
    }
    return try stringOctets()
  }

  /// A string. `nil` when the next value is something else, which is skipped.
  mutating func text() throws(JSONFault) -> String? {
    try textOctets().map { String(decoding: $0, as: UTF8.self) }
  }

  /// The numeral as it is written. `nil` when the next value is no number; it is skipped.
  mutating func numeral() throws(JSONFault) -> String? {
    guard let octet = next, octet == UInt8(ascii: "-") || FieldSyntax.digit(octet) != nil else {
      try skip()
      return nil
    }
    let start = position
    try skipNumber()
    return String(decoding: octets[start..<position], as: UTF8.self)
  }

  /// Passes over the next value, whatever it is.
  mutating func skip() throws(JSONFault) {
    var closers: [UInt8] = []
    while true {
      switch next {
      case UInt8(ascii: "{"):
        position += 1
        if !accept(UInt8(ascii: "}")) {
          closers.append(UInt8(ascii: "}"))
          try skipName()
          continue
        }
      case UInt8(ascii: "["):
        position += 1
        if !accept(UInt8(ascii: "]")) {
          closers.append(UInt8(ascii: "]"))
          continue
        }
      default: try skipScalar()
      }
      while let closer = closers.last {
        if accept(closer) {
          closers.removeLast()
          continue
        }
        guard accept(UInt8(ascii: ",")) else { throw expected("',' or '\(Unicode.Scalar(closer))'") }
        if closer == UInt8(ascii: "}") { try skipName() }
        break
      }
      if closers.isEmpty { return }
    }
  }

  private mutating func skipName() throws(JSONFault) {
    guard next == UInt8(ascii: "\"") else { throw expected("a member name in quotes") }
    try skipString()
    guard accept(UInt8(ascii: ":")) else { throw expected("':'") }
  }

  private mutating func skipScalar() throws(JSONFault) {
    switch next {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "t"): try skipLiteral("true")
    case UInt8(ascii: "f"): try skipLiteral("false")
    case UInt8(ascii: "n"): try skipLiteral("null")
    case UInt8(ascii: "-"): try skipNumber()
    case let octet? where FieldSyntax.digit(octet) != nil: try skipNumber()
    default: throw expected("a value")
    }
  }

  private mutating func skipLiteral(_ text: String) throws(JSONFault) {
    guard octets[position...].starts(with: text.utf8) else { throw expected("'\(text)'") }
    position += text.utf8.count
  }

  private mutating func skipNumber() throws(JSONFault) {
    if octets[position] == UInt8(ascii: "-") { position += 1 }
    if position < octets.count, octets[position] == UInt8(ascii: "0") { position += 1 } else { try skipDigits() }
    if position < octets.count, octets[position] == UInt8(ascii: ".") {
      position += 1
      try skipDigits()
    }
    if position < octets.count, octets[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < octets.count, "+-".utf8.contains(octets[position]) { position += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(JSONFault) {
    let start = position
    while position < octets.count, FieldSyntax.digit(octets[position]) != nil { position += 1 }
    if position == start { throw expected("a digit") }
  }

  // MARK: - Strings

  private mutating func skipString() throws(JSONFault) {
    position += 1
    while position < octets.count {
      let octet = octets[position]
      if octet == UInt8(ascii: "\"") {
        position += 1
        return
      }
      if octet == UInt8(ascii: "\\") {
        _ = try escape()
      } else if octet < 0x20 {
        throw expected("no control character in a string")
      } else {
        position += 1
      }
    }
    throw expected("'\"'")
  }

  /// Takes the string that begins here, with its escapes undone.
  private mutating func stringOctets() throws(JSONFault) -> [UInt8] {
    position += 1
    var start = position
    var text: [UInt8] = []
    while position < octets.count {
      let octet = octets[position]
      if octet == UInt8(ascii: "\"") {
        text += octets[start..<position]
        position += 1
        return text
      }
      if octet == UInt8(ascii: "\\") {
        text += octets[start..<position]
        let scalar = try escape()
        text += String(Character(scalar)).utf8
        start = position
      } else {
        position += 1
      }
    }
    throw expected("'\"'")
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    position += 1
    guard position < octets.count else { throw expected("an escape sequence") }
    let octet = octets[position]
    let scalar: Unicode.Scalar
    switch octet {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(octet)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw expected("an escape sequence")
    }
    position += 1
    return scalar
  }

  private mutating func unicodeEscape() throws(JSONFault) -> Unicode.Scalar {
    position += 1
    let unit = try fourHexDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let rest = octets[position...].prefix(2)
    guard UTF16.isLeadSurrogate(unit), rest.elementsEqual([UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      return "\u{FFFD}"
    }
    let start = position
    position += 2
    let trail = try fourHexDigits()
    let pair = 0x1_0000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF))
    if UTF16.isTrailSurrogate(trail), let scalar = Unicode.Scalar(pair) { return scalar }
    position = start
    return "\u{FFFD}"
  }

  private mutating func fourHexDigits() throws(JSONFault) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard position < octets.count, let digit = FieldSyntax.hexDigit(octets[position]) else {
        throw expected("four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }

  // MARK: - Octets

  private static func isSpace(_ octet: UInt8) -> Bool {
    octet == 0x20 || octet == 0x0A || octet == 0x0D || octet == 0x09
  }

  private mutating func accept(_ octet: UInt8) -> Bool {
    guard next == octet else { return false }
    position += 1
    return true
  }

  private func expected(_ what: String) -> JSONFault {
    let before = octets[..<min(position, octets.count)]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    let found = position < octets.count ? "'\(excerpt([octets[position]]))'" : "the end"
    return JSONFault(description: "Not JSON: line \(line), column \(column): expected \(what), found \(found).")
  }
}
