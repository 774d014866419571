/// Reads one JSON text by the letter of RFC 8259, in one pass, into tokens.
///
/// Behind the text lie zeros, which stand nowhere in JSON, so that no step has to look for the end.
@safe struct JSONScanner: ~Copyable {
  /// A fault, before its line and column are known.
  struct Fault: Error {
    let offset: Int
    /// The reason, which has a text in ``ProblemTexts/jsonFaults``.
    let key: String
    var arguments: [String: JSONValue] = [:]
  }

  let octets: UnsafeMutablePointer<UInt8>
  let count: Int
  let leniency: JSONLeniency
  private let maximumDepth: Int
  private(set) var tokens: UnsafeMutablePointer<JSONToken>
  private(set) var tokenCount = 0
  private var capacity: Int
  var position = 0
  /// The array or object around the current place, or -1.
  private var parent = -1
  private var isInArray = false
  private var names = JSONNames()
  /// Those of the objects around the current array or object.
  private var outerNames = PlainStack<JSONNames>()

  init(_ octets: UnsafeMutablePointer<UInt8>, count: Int, maximumDepth: Int, leniency: JSONLeniency) {
    unsafe self.octets = octets
    self.count = count
    self.maximumDepth = maximumDepth
    self.leniency = leniency
    capacity = count / 8 + 16
    unsafe tokens = .allocate(capacity: capacity)
  }

  /// Reads the whole text. Behind its tokens comes one more, for a value that is not there.
  mutating func scan() throws(Fault) {
    if leniency.contains(.byteOrderMark), unsafe octets[0] == 0xEF, unsafe octets[1] == 0xBB, unsafe octets[2] == 0xBF {
      position = 3
    }
    skipSpace()
    while true {
      guard try scanValue() else { continue }
      var isBetween = true
      while isBetween, parent >= 0 { isBetween = try !scanSeparator() }
      if parent < 0 { break }
    }
    skipSpace()
    if position < count { throw fault("json.after_value") }
    append(.null, offset: position, count: 0, next: 0)
    tokenCount &-= 1
  }

  /// Reads a value, or only the beginning of an array or object: `false` when its first value comes next.
  @inline(__always)
  private mutating func scanValue() throws(Fault) -> Bool {
    if isInArray { unsafe tokens[parent].count &+= 1 }
    switch unsafe octets[position] {
    case UInt8(ascii: "\""): try scanString(.string)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    case UInt8(ascii: "{"):
      try open(.object)
      if unsafe octets[position] != UInt8(ascii: "}") {
        try scanName()
        return false
      }
      try close()
    case UInt8(ascii: "["):
      try open(.array)
      if unsafe octets[position] != UInt8(ascii: "]") { return false }
      try close()
    case UInt8(ascii: "t"): try scanLiteral("true", .bool, value: 1)
    case UInt8(ascii: "f"): try scanLiteral("false", .bool, value: 0)
    case UInt8(ascii: "n"): try scanLiteral("null", .null, value: 0)
    default: throw fault("json.value")
    }
    return true
  }

  /// Reads what stands behind a value: `true` when another one comes next.
  @inline(__always)
  private mutating func scanSeparator() throws(Fault) -> Bool {
    skipSpace()
    let octet = unsafe octets[position]
    let closing = isInArray ? UInt8(ascii: "]") : UInt8(ascii: "}")
    if octet == UInt8(ascii: ",") {
      position &+= 1
      skipSpace()
      if unsafe octets[position] == closing, leniency.contains(.trailingCommas) {
        try close()
        return false
      }
      if !isInArray { try scanName() }
      return true
    }
    guard octet == closing else { throw fault(isInArray ? "json.in_array" : "json.in_object") }
    try close()
    return false
  }

  // MARK: - Arrays and objects

  private mutating func open(_ kind: JSONToken.Kind) throws(Fault) {
    guard outerNames.count < maximumDepth else {
      throw fault("json.depth", ["maximum": .integer(Int64(maximumDepth))])
    }
    outerNames.push(names)
    names = JSONNames()
    // Until it ends, the token leads to the one around it.
    append(kind, offset: position, count: 0, next: UInt32(truncatingIfNeeded: parent &+ 1))
    parent = tokenCount &- 1
    isInArray = kind == .array
    position &+= 1
    skipSpace()
  }

  private mutating func close() throws(Fault) {
    if !isInArray {
      if names.needCheck {
        try unsafe JSONNames.forEachRepeated(of: parent, tokens, tokenCount, octets) { name, again throws(Fault) in
          try meet(name, again: again)
        }
      }
      unsafe tokens[parent].count = UInt32(truncatingIfNeeded: parent &+ 1)
    }
    let outer = unsafe Int(tokens[parent].next) &- 1
    unsafe tokens[parent].next = UInt32(truncatingIfNeeded: tokenCount)
    parent = outer
    isInArray = unsafe outer >= 0 && tokens[outer].kind == .array
    names = outerNames.pop()
    position &+= 1
  }

  /// Reads a member's name and the colon.
  @inline(__always)
  private mutating func scanName() throws(Fault) {
    guard unsafe octets[position] == UInt8(ascii: "\"") else { throw fault("json.name") }
    let name = tokenCount
    try scanString(.name)
    if let earlier = unsafe names.add(name, of: parent, tokens, octets) { try meet(earlier, again: name) }
    skipSpace()
    guard unsafe octets[position] == UInt8(ascii: ":") else { throw fault("json.colon") }
    position &+= 1
    skipSpace()
  }

  private func meet(_ name: Int, again: Int) throws(Fault) {
    guard leniency.contains(.repeatedNames) else {
      let text = unsafe UnsafeBufferPointer(start: octets + Int(tokens[again].offset), count: Int(tokens[again].count))
      let shown = unsafe String(decoding: text, as: UTF8.self).excerpt.debugDescription
      throw unsafe Fault(
        offset: Int(tokens[again].offset) - 1, key: "json.repeated_name", arguments: ["name": .string(shown)])
    }
    unsafe tokens[name].kind = .replacedName
  }

  // MARK: - Literals and numbers

  private mutating func scanLiteral(_ text: StaticString, _ kind: JSONToken.Kind, value: UInt32) throws(Fault) {
    let start = position
    for offset in 0..<text.utf8CodeUnitCount {
      guard unsafe octets[position] == text.utf8Start[offset] else {
        throw fault("json.literal", ["literal": .string("\(text)")])
      }
      position &+= 1
    }
    append(kind, offset: start, count: value, next: 0)
  }

  @inline(__always)
  private mutating func scanNumber() throws(Fault) {
    let start = position
    if unsafe octets[position] == UInt8(ascii: "-") { position &+= 1 }
    if unsafe octets[position] == UInt8(ascii: "0") {
      position &+= 1
      if isDigit { throw fault("json.zero") }
    } else {
      try skipDigits()
    }
    var kind = JSONToken.Kind.integer
    if unsafe octets[position] == UInt8(ascii: ".") {
      kind = .number
      position &+= 1
      try skipDigits()
    }
    if unsafe octets[position] | 0x20 == UInt8(ascii: "e") {
      kind = .number
      position &+= 1
      if unsafe octets[position] == UInt8(ascii: "+") || octets[position] == UInt8(ascii: "-") { position &+= 1 }
      try skipDigits()
    }
    append(kind, offset: start, count: UInt32(truncatingIfNeeded: position &- start), next: 0)
  }

  @inline(__always)
  private var isDigit: Bool { unsafe octets[position] &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  private mutating func skipDigits() throws(Fault) {
    guard isDigit else { throw fault("json.digit") }
    repeat { position &+= 1 } while isDigit
  }

  // MARK: - Octets and tokens

  @inline(__always)
  mutating func append(_ kind: JSONToken.Kind, offset: Int, count: UInt32, next: UInt32) {
    if tokenCount == capacity { grow() }
    unsafe (tokens + tokenCount).initialize(
      to: JSONToken(offset: UInt32(truncatingIfNeeded: offset), count: count, next: next, kind: kind))
    tokenCount &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<JSONToken>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: tokens, count: tokenCount)
    unsafe tokens.deallocate()
    unsafe tokens = larger
    capacity *= 2
  }

  @inline(__always)
  private mutating func skipSpace() {
    while unsafe octets[position] <= 0x20 {
      let octet = unsafe octets[position]
      guard octet == 0x20 || octet == 0x0A || octet == 0x0D || octet == 0x09 else { return }
      position &+= 1
    }
  }

  // MARK: - Faults

  /// A fault of what stands here.
  func fault(_ key: String, _ arguments: [String: JSONValue] = [:]) -> Fault {
    var fault = Fault(offset: position, key: key, arguments: arguments)
    if position < count { fault.arguments["found"] = unsafe .string(OctetName.symbol(of: octets[position])) }
    return fault
  }
}

extension JSONScanner.Fault {
  /// The fault with its line and column, or an earlier one of the text's UTF-8.
  func located(in text: [UInt8]) -> JSONSyntaxError {
    unsafe text.withUnsafeBufferPointer { text in
      guard let broken = unsafe UTF8Validation.firstFault(in: text.span), broken <= offset else {
        return unsafe JSONSyntaxError(of: text, at: offset, key, arguments)
      }
      return unsafe JSONSyntaxError(
        of: text, at: broken, "json.encoding", ["found": .string(OctetName.symbol(of: text[broken]))])
    }
  }
}

extension JSONSyntaxError {
  /// A fault of the octet at this offset.
  fileprivate init(
    of text: UnsafeBufferPointer<UInt8>, at offset: Int, _ key: String, _ arguments: [String: JSONValue]
  ) {
    var line = 1
    var column = 1
    let text = unsafe text.span
    for index in 0..<offset {
      let octet = text[index]
      if octet == 0x0A {
        line += 1
        column = 1
      } else if octet & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(line: line, column: column, key, arguments)
  }
}
