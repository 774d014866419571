/// A regular expression of the kind that all dialects understand alike: an I-Regexp.
///
/// All ways through the expression are followed at once, so that matching takes a time that grows with the text, not with
/// the number of ways.
///
/// [RFC 9485](https://www.rfc-editor.org/rfc/rfc9485)
package struct InternetPattern: Sendable {
  /// A step of the matching.
  enum Step: Sendable {
    case character(InternetPatternClass)
    case either(Int, Int)
    case jump(Int)
    case end
  }

  /// The same expression for ECMAScript, which finds it anywhere unless it is anchored.
  let anchored: String
  private let steps: [Step]

  /// - Throws: what is no expression, and one that is anchored: other dialects need that to match the whole text, and
  ///   this one would wait for a `^` and a `$` in it.
  package init(_ expression: String) throws(InternetPatternError) {
    guard expression.first != "^", expression.last != "$" else {
      throw InternetPatternError(
        reason: "It matches the whole text, so leave out '^' and '$'. They stand for themselves: '\\^', '[$]'.")
    }
    var parser = InternetPatternParser(expression)
    let tree = try parser.parse()
    var steps: [Step] = []
    try tree.append(to: &steps)
    steps.append(.end)
    self.steps = steps
    anchored = "^(?:\(tree.text))$"
  }

  /// Whether the whole text is of this form.
  package func matches(_ text: String) -> Bool {
    var states = States(count: steps.count)
    follow(0, &states)
    for scalar in text.unicodeScalars {
      var next = States(count: steps.count)
      for index in states.all {
        if case .character(let kind) = steps[index], kind.contains(scalar) { follow(index + 1, &next) }
      }
      if next.all.isEmpty { return false }
      states = next
    }
    return states.all.contains { if case .end = steps[$0] { true } else { false } }
  }

  /// The steps that the matching has come to.
  private struct States {
    var all: [Int] = []
    var isIn: [Bool]

    init(count: Int) {
      isIn = Array(repeating: false, count: count)
    }
  }

  private func follow(_ start: Int, _ states: inout States) {
    var pending = [start]
    while let index = pending.popLast() {
      guard !states.isIn[index] else { continue }
      states.isIn[index] = true
      switch steps[index] {
      case .jump(let target): pending.append(target)
      case .either(let first, let second): pending += [second, first]
      case .character, .end: states.all.append(index)
      }
    }
  }
}

/// What is wrong with an expression.
package struct InternetPatternError: Error {
  let reason: String
}
