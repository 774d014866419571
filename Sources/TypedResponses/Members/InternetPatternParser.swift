/// Reads the text of an ``InternetPattern``, by the grammar of RFC 9485 §4.
struct InternetPatternParser {
  private var rest: ArraySlice<Unicode.Scalar>
  private var depth = 0

  init(_ text: String) {
    rest = Array(text.unicodeScalars)[...]
  }

  mutating func parse() throws(InternetPatternError) -> InternetPatternTree {
    let tree = try choice()
    if let next = rest.first { throw InternetPatternError(reason: "'\(next)' has to be escaped.") }
    return tree
  }

  private mutating func choice() throws(InternetPatternError) -> InternetPatternTree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else { throw InternetPatternError(reason: "It nests too deep.") }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(InternetPatternError) -> InternetPatternTree {
    var parts: [InternetPatternTree] = []
    while let next = rest.first, next != "|", next != ")" { parts.append(try quantified(atom())) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func quantified(_ atom: InternetPatternTree) throws(InternetPatternError) -> InternetPatternTree {
    if take("*") { return .repetition(atom, from: 0, to: nil) }
    if take("+") { return .repetition(atom, from: 1, to: nil) }
    if take("?") { return .repetition(atom, from: 0, to: 1) }
    guard take("{") else { return atom }
    let least = try number()
    var most: Int? = least
    if take(",") { most = rest.first == "}" ? nil : try number() }
    guard take("}") else { throw InternetPatternError(reason: "A '}' is missing.") }
    if let most, most < least { throw InternetPatternError(reason: "{\(least),\(most)} counts backwards.") }
    return .repetition(atom, from: least, to: most)
  }

  private mutating func number() throws(InternetPatternError) -> Int {
    var digits = ""
    while let next = rest.first, ("0"..."9").contains(next) {
      digits.unicodeScalars.append(next)
      rest.removeFirst()
    }
    guard let number = Int(digits), number <= 10_000 else {
      throw InternetPatternError(reason: "A number up to 10000 is missing behind '{'.")
    }
    return number
  }

  private mutating func atom() throws(InternetPatternError) -> InternetPatternTree {
    guard let next = rest.popFirst() else { throw InternetPatternError(reason: "It ends too soon.") }
    switch next {
    case "(":
      let inner = try choice()
      guard take(")") else { throw InternetPatternError(reason: "A ')' is missing.") }
      return inner
    case ".": return .character(.any)
    case "[": return .character(try characterClass())
    case "\\":
      if let category = try category() {
        return .character(InternetPatternClass(parts: [category.part], text: category.text))
      }
      return .character(Self.one(try escaped()))
    case "*", "+", "?", "{", "}", "]", ")": throw InternetPatternError(reason: "'\(next)' has to be escaped.")
    default: return .character(Self.one(next))
    }
  }

  /// `[^a-z\p{Nd}-]`, behind its first bracket.
  private mutating func characterClass() throws(InternetPatternError) -> InternetPatternClass {
    var found = InternetPatternClass(parts: [], text: "[")
    if take("^") {
      found.isNegated = true
      found.text += "^"
    }
    var isFirst = true
    while true {
      guard let next = rest.popFirst() else { throw InternetPatternError(reason: "A ']' is missing.") }
      if next == "]" && !isFirst { break }
      if next == "\\", let category = try category() {
        found.parts.append(category.part)
        found.text += category.text
      } else if next == "-" {
        guard isFirst || rest.first == "]" else { throw InternetPatternError(reason: "'-' has to be escaped.") }
        found.parts.append(.range(next.value...next.value))
        found.text += "\\-"
      } else {
        let low = try classCharacter(next)
        var high = low
        if rest.first == "-", rest.dropFirst().first != "]" {
          rest.removeFirst()
          guard let end = rest.popFirst() else { throw InternetPatternError(reason: "A ']' is missing.") }
          high = try classCharacter(end)
        }
        guard low <= high else { throw InternetPatternError(reason: "A range in brackets runs backwards.") }
        found.parts.append(.range(low.value...high.value))
        found.text += Self.text(low) + (low == high ? "" : "-" + Self.text(high))
      }
      isFirst = false
    }
    found.text += "]"
    return found
  }

  private mutating func classCharacter(_ next: Unicode.Scalar) throws(InternetPatternError) -> Unicode.Scalar {
    if next == "\\" { return try escaped() }
    if ["[", "]", "-"].contains(next) {
      throw InternetPatternError(reason: "'\(next)' has to be escaped in brackets.")
    }
    return next
  }

  /// `p{Lu}` or `P{Lu}`, behind the backslash; `nil` when something else stands there.
  private mutating func category() throws(InternetPatternError) -> (part: InternetPatternClass.Part, text: String)? {
    guard let kind = rest.first, kind == "p" || kind == "P" else { return nil }
    rest.removeFirst()
    var name = ""
    guard take("{") else { throw InternetPatternError(reason: "A '{' is missing behind '\\\(kind)'.") }
    while let next = rest.popFirst(), next != "}" { name.unicodeScalars.append(next) }
    guard InternetPatternClass.isCategory(name) else {
      throw InternetPatternError(reason: "'\(name)' is no category of characters.")
    }
    return (.category(name, isNegated: kind == "P"), "\\\(kind){\(name)}")
  }

  /// The character behind a backslash.
  private mutating func escaped() throws(InternetPatternError) -> Unicode.Scalar {
    guard let next = rest.popFirst() else { throw InternetPatternError(reason: "It ends with a backslash.") }
    switch next {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case _ where "()*+-.?[\\]^{|}".unicodeScalars.contains(next): return next
    default: throw InternetPatternError(reason: "'\\\(next)' has no meaning in all dialects.")
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private static func one(_ scalar: Unicode.Scalar) -> InternetPatternClass {
    InternetPatternClass(parts: [.range(scalar.value...scalar.value)], text: text(scalar))
  }

  private static func text(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where "^$\\.*+?()[]{}|/".unicodeScalars.contains(scalar): "\\\(scalar)"
    default: "\(scalar)"
    }
  }
}
