/// The parts of an ``InternetPattern``.
indirect enum InternetPatternTree {
  case character(InternetPatternClass)
  case sequence([InternetPatternTree])
  case choice([InternetPatternTree])
  case repetition(InternetPatternTree, from: Int, to: Int?)

  /// More steps than this are more than one means.
  private static var mostSteps: Int { 20_000 }

  func append(to steps: inout [InternetPattern.Step]) throws(InternetPatternError) {
    guard steps.count <= Self.mostSteps else { throw InternetPatternError(reason: "It repeats too much.") }
    switch self {
    case .character(let kind): steps.append(.character(kind))
    case .sequence(let parts): for part in parts { try part.append(to: &steps) }
    case .choice(let branches):
      var jumps: [Int] = []
      for branch in branches.dropLast() {
        let fork = steps.count
        steps.append(.jump(0))
        try branch.append(to: &steps)
        jumps.append(steps.count)
        steps.append(.jump(0))
        steps[fork] = .either(fork + 1, steps.count)
      }
      try branches.last?.append(to: &steps)
      for jump in jumps { steps[jump] = .jump(steps.count) }
    case .repetition(let part, let least, let most):
      for _ in 0..<least { try part.append(to: &steps) }
      guard let most else {
        let fork = steps.count
        steps.append(.jump(0))
        try part.append(to: &steps)
        steps.append(.jump(fork))
        steps[fork] = .either(fork + 1, steps.count)
        return
      }
      var forks: [Int] = []
      for _ in least..<max(most, least) {
        forks.append(steps.count)
        steps.append(.jump(0))
        try part.append(to: &steps)
      }
      for fork in forks { steps[fork] = .either(fork + 1, steps.count) }
    }
  }

  /// The expression for ECMAScript.
  var text: String {
    switch self {
    case .character(let kind): kind.text
    case .sequence(let parts): parts.map(\.text).joined()
    case .choice(let branches): "(?:\(branches.map(\.text).joined(separator: "|")))"
    case .repetition(let part, 0, nil): part.atom + "*"
    case .repetition(let part, 1, nil): part.atom + "+"
    case .repetition(let part, 0, 1): part.atom + "?"
    case .repetition(let part, let least, nil): "\(part.atom){\(least),}"
    case .repetition(let part, let least, let most?): part.atom + (least == most ? "{\(least)}" : "{\(least),\(most)}")
    }
  }

  private var atom: String {
    switch self {
    case .character, .choice: text
    case .sequence, .repetition: "(?:\(text))"
    }
  }
}
