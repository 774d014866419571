/// A JSON text that has been read once: its octets, texts free of escapes, and a token for each value and name.
@safe final class JSONTape {
  /// Eight octets of the text can be read anywhere up to its end.
  static var slack: Int { 16 }

  let octets: UnsafeMutablePointer<UInt8>
  let tokens: UnsafeMutablePointer<JSONToken>
  /// How many tokens there are. At this index is `null`, for values that are not there.
  let tokenCount: Int

  /// Reads a text by the letter of RFC 8259, except for what the leniency names.
  init(_ text: [UInt8], maximumDepth: Int, leniency: JSONLeniency) throws(JSONSyntaxError) {
    guard text.count < Int(UInt32.max) - Self.slack else {
      throw JSONSyntaxError(line: 1, column: 1, "json.size")
    }
    let octets = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count + Self.slack)
    unsafe text.withUnsafeBufferPointer { text in
      if let start = text.baseAddress { unsafe octets.initialize(from: start, count: text.count) }
    }
    unsafe (octets + text.count).initialize(repeating: 0, count: Self.slack)
    var scanner = unsafe JSONScanner(octets, count: text.count, maximumDepth: maximumDepth, leniency: leniency)
    do throws(JSONScanner.Fault) {
      try scanner.scan()
    } catch {
      unsafe scanner.tokens.deallocate()
      unsafe octets.deallocate()
      throw error.located(in: text)
    }
    unsafe self.octets = octets
    unsafe tokens = scanner.tokens
    tokenCount = scanner.tokenCount
  }

  deinit {
    unsafe octets.deallocate()
    unsafe tokens.deallocate()
  }

  /// The octets of a text, name or number.
  @inline(__always)
  func text(_ token: JSONToken) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: octets + Int(token.offset), count: Int(token.count))
  }

  /// A text, name or number.
  @inline(__always)
  func string(_ token: JSONToken) -> String { unsafe String(decoding: text(token), as: UTF8.self) }

  /// The token behind a value.
  @inline(__always)
  func end(of index: Int) -> Int {
    let token = unsafe tokens[index]
    return token.kind == .array || token.kind == .object ? Int(token.next) : index &+ 1
  }

  /// Whether a name is this one, octet for octet: RFC 8259 §8.3 compares names by code unit.
  @inline(__always)
  func isName(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let token = unsafe tokens[index]
    guard Int(token.count) == name.count, token.kind == .name else { return false }
    let start = unsafe octets + Int(token.offset)
    var offset = 0
    while offset < name.count {
      guard unsafe start[offset] == name[offset] else { return false }
      offset &+= 1
    }
    return true
  }

  /// The value of the member with this name. The search begins where the last one ended, since members mostly come in
  /// the order in which they are asked for.
  @inline(__always)
  func find(_ name: UnsafeBufferPointer<UInt8>, in object: Int, advance: Bool) -> Int? {
    let end = unsafe Int(tokens[object].next)
    let first = unsafe Int(tokens[object].count)
    var index = first
    while index < end {
      if unsafe isName(index, name) { return found(index, in: object, advance) }
      index = self.end(of: index &+ 1)
    }
    index = object &+ 1
    while index < first {
      if unsafe isName(index, name) { return found(index, in: object, advance) }
      index = self.end(of: index &+ 1)
    }
    return nil
  }

  @inline(__always)
  private func found(_ name: Int, in object: Int, _ advance: Bool) -> Int {
    unsafe tokens[object].count = UInt32(truncatingIfNeeded: advance ? end(of: name &+ 1) : name)
    return name &+ 1
  }

  /// Calls `body` with the tokens of each member's name and value, in order.
  @inline(__always)
  func forEachMember<Failure: Error>(
    of object: Int, _ body: (_ name: JSONToken, _ value: Int) throws(Failure) -> Void
  ) throws(Failure) {
    var index = object + 1
    let end = unsafe Int(tokens[object].next)
    while index < end {
      if unsafe tokens[index].kind == .name { try unsafe body(tokens[index], index + 1) }
      index = self.end(of: index + 1)
    }
  }
}

// MARK: - Values

extension JSONTape {
  /// The value of a token and of all tokens inside it.
  func value(at index: Int) -> JSONValue {
    let token = unsafe tokens[index]
    switch token.kind {
    case .null: return .null
    case .bool: return .bool(token.count == 1)
    case .string, .name, .replacedName: return .string(string(token))
    case .integer, .number: return number(token)
    case .array:
      var elements: [JSONValue] = []
      elements.reserveCapacity(Int(token.count))
      var index = index + 1
      while index < Int(token.next) {
        elements.append(value(at: index))
        index = end(of: index)
      }
      return .array(elements)
    case .object:
      var members: [JSONObject.Member] = []
      forEachMember(of: index) { name, value in
        members.append(JSONObject.Member(name: string(name), value: self.value(at: value)))
      }
      return .object(JSONObject(checked: members))
    }
  }

  private func number(_ token: JSONToken) -> JSONValue {
    let digits = unsafe text(token)
    let isNegativeZero = unsafe digits.count == 2 && digits[0] == UInt8(ascii: "-") && digits[1] == UInt8(ascii: "0")
    if token.kind == .integer, !isNegativeZero, let integer = unsafe JSONNumber.integer(digits, as: Int64.self) {
      return .integer(integer)
    }
    let numeral = JSONNumeral(checked: string(token))
    let number = unsafe JSONNumber.double(digits)
    return numeral.isExact(number) ? .number(number) : .numeral(numeral)
  }
}
