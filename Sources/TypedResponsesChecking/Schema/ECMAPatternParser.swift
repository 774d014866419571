import TypedResponses

/// What a regular expression says.
indirect enum ECMAPatternNode {
  case one(ECMACharacters)
  case sequence([ECMAPatternNode])
  case choice([ECMAPatternNode])
  case repeated(ECMAPatternNode, Int, Int?)
  case start
  case end
  case boundary(Bool)
  case ahead(ECMAPatternNode, isNegated: Bool)
}

/// Reads the text of a regular expression.
struct ECMAPatternParser {
  private var rest: ArraySlice<Unicode.Scalar>
  private var depth = 0

  init(_ text: String) {
    rest = Array(text.unicodeScalars)[...]
  }

  mutating func parse() throws(ECMAPattern.Refusal) -> ECMAPatternNode {
    let node = try choice()
    guard rest.isEmpty else { throw refusal("a ')' closes nothing") }
    return node
  }

  private func refusal(_ reason: String, isFault: Bool = true) -> ECMAPattern.Refusal {
    ECMAPattern.Refusal(reason: reason, isFault: isFault)
  }

  private mutating func accept(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }

  private mutating func choice() throws(ECMAPattern.Refusal) -> ECMAPatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 60 else { throw refusal("its groups nest deeper than is read", isFault: false) }
    var parts = [try sequence()]
    while accept("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws(ECMAPattern.Refusal) -> ECMAPatternNode {
    var parts: [ECMAPatternNode] = []
    while let next = rest.first, next != "|", next != ")" { parts.append(try repeated()) }
    return .sequence(parts)
  }

  private mutating func repeated() throws(ECMAPattern.Refusal) -> ECMAPatternNode {
    let node = try atom()
    guard let (least, most) = try quantifier() else { return node }
    switch node {
    case .start, .end, .boundary: throw refusal("an assertion is repeated")
    default: break
    }
    _ = accept("?")
    if let next = rest.first, "*+?".unicodeScalars.contains(next) { throw refusal("a '\(next)' repeats nothing") }
    return .repeated(node, least, most)
  }

  private mutating func quantifier() throws(ECMAPattern.Refusal) -> (Int, Int?)? {
    if accept("*") { return (0, nil) }
    if accept("+") { return (1, nil) }
    if accept("?") { return (0, 1) }
    guard rest.first == "{" else { return nil }
    let start = rest
    rest = rest.dropFirst()
    guard let least = number() else {
      rest = start
      return nil
    }
    var most: Int? = least
    if accept(",") { most = rest.first == "}" ? nil : number() ?? -1 }
    guard accept("}"), most.map({ $0 >= least }) ?? true else { throw refusal("a '{' begins no number of repetitions") }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    return Int(String(String.UnicodeScalarView(digits))) ?? 1_000_000
  }

  private mutating func atom() throws(ECMAPattern.Refusal) -> ECMAPatternNode {
    guard let scalar = rest.popFirst() else { throw refusal("it ends too soon") }
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .one(.lineTerminators.inverted)
    case "*", "+", "?": throw refusal("a '\(scalar)' repeats nothing")
    case "(": return try group()
    case "[": return .one(try characterClass())
    case "\\":
      if accept("b") { return .boundary(true) }
      if accept("B") { return .boundary(false) }
      return .one(try escape(inClass: false))
    default: return .one(ECMACharacters(scalar))
    }
  }

  private mutating func group() throws(ECMAPattern.Refusal) -> ECMAPatternNode {
    var wrap: (ECMAPatternNode) -> ECMAPatternNode = { $0 }
    if accept("?=") {
      wrap = { .ahead($0, isNegated: false) }
    } else if accept("?!") {
      wrap = { .ahead($0, isNegated: true) }
    } else if accept("?<=") || accept("?<!") {
      throw refusal("it looks behind", isFault: false)
    } else if accept("?<") {
      guard let end = rest.firstIndex(of: ">"), end > rest.startIndex else {
        throw refusal("the name of a group does not end")
      }
      rest = rest[(end + 1)...]
    } else if !accept("?:"), rest.first == "?" {
      throw refusal("a group begins with '(?' and what is not known", isFault: false)
    }
    let node = try choice()
    guard accept(")") else { throw refusal("a '(' is not closed") }
    return wrap(node)
  }

  // MARK: - Characters

  private mutating func characterClass() throws(ECMAPattern.Refusal) -> ECMACharacters {
    let isNegated = accept("^")
    var set = ECMACharacters()
    while !accept("]") {
      let low = try classMember()
      guard rest.first == "-", rest.dropFirst().first.map({ $0 != "]" }) ?? false else {
        set.add(low)
        continue
      }
      rest = rest.dropFirst()
      let high = try classMember()
      guard let first = low.single, let last = high.single else {
        throw refusal("a range in '[…]' does not lie between two characters")
      }
      guard first <= last else { throw refusal("a range in '[…]' is out of order") }
      set.add(first...last)
    }
    return isNegated ? set.inverted : set
  }

  private mutating func classMember() throws(ECMAPattern.Refusal) -> ECMACharacters {
    guard let scalar = rest.popFirst() else { throw refusal("a '[' is not closed") }
    return scalar == "\\" ? try escape(inClass: true) : ECMACharacters(scalar)
  }

  private mutating func escape(inClass: Bool) throws(ECMAPattern.Refusal) -> ECMACharacters {
    guard let scalar = rest.popFirst() else { throw refusal("it ends with a '\\'") }
    switch scalar {
    case "d": return .digits
    case "D": return .digits.inverted
    case "w": return .word
    case "W": return .word.inverted
    case "s": return .spaces
    case "S": return .spaces.inverted
    case "t": return ECMACharacters("\t")
    case "n": return ECMACharacters("\n")
    case "v": return ECMACharacters("\u{B}")
    case "f": return ECMACharacters("\u{C}")
    case "r": return ECMACharacters("\r")
    case "b" where inClass: return ECMACharacters("\u{8}")
    case "0" where !(rest.first.map { ("0"..."9").contains($0) } ?? false): return ECMACharacters("\0")
    case "c":
      guard let letter = rest.popFirst(), letter.properties.isAlphabetic, letter.isASCII,
        let control = Unicode.Scalar(letter.value % 32)
      else { throw refusal("a '\\c' is followed by no letter") }
      return ECMACharacters(control)
    case "x": return ECMACharacters(try scalarValue(try hexadecimal(2)))
    case "u": return ECMACharacters(try unicodeEscape())
    case "p", "P":
      guard accept("{"), let end = rest.firstIndex(of: "}") else { throw refusal("a '\\p' names no property") }
      let name = String(String.UnicodeScalarView(rest[..<end]))
      rest = rest[(end + 1)...]
      guard let set = ECMACharacters(property: name) else {
        throw refusal("the property '\(name)' of characters is not known", isFault: false)
      }
      return scalar == "p" ? set : set.inverted
    case "0"..."9", "k": throw refusal("it has a back reference", isFault: false)
    default:
      let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
      guard !isLetter else { throw refusal("the escape '\\\(scalar)' has no meaning") }
      return ECMACharacters(scalar)
    }
  }

  private mutating func unicodeEscape() throws(ECMAPattern.Refusal) -> Unicode.Scalar {
    if accept("{") {
      guard let end = rest.firstIndex(of: "}"), rest.distance(from: rest.startIndex, to: end) <= 8 else {
        throw refusal("a '\\u{' does not end")
      }
      let digits = rest[..<end]
      rest = rest[(end + 1)...]
      guard let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16) else {
        throw refusal("a '\\u' is followed by no number")
      }
      return try scalarValue(value)
    }
    let unit = try hexadecimal(4)
    guard (0xD800...0xDBFF).contains(unit), accept("\\u") else { return try scalarValue(unit) }
    let trail = try hexadecimal(4)
    guard (0xDC00...0xDFFF).contains(trail) else { throw refusal("it has half of a surrogate pair") }
    return try scalarValue(0x1_0000 + ((unit & 0x3FF) << 10 | (trail & 0x3FF)))
  }

  private mutating func hexadecimal(_ count: Int) throws(ECMAPattern.Refusal) -> UInt32 {
    let digits = rest.prefix(count)
    rest = rest.dropFirst(count)
    guard digits.count == count, digits.allSatisfy(\.properties.isASCIIHexDigit),
      let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
    else { throw refusal("an escape lacks its \(count) hexadecimal digits") }
    return value
  }

  private func scalarValue(_ value: UInt32) throws(ECMAPattern.Refusal) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(value) else { throw refusal("it has half of a surrogate pair") }
    return scalar
  }
}
