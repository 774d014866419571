/// A regular expression of ECMA-262, as the keyword `pattern` has it: Unicode mode, not anchored.
///
/// It is run so that the time grows with the text times the pattern, whatever the pattern: all ways to match go forward
/// together. What cannot be run so, such as a back reference, is refused with the reason.
///
/// [ECMA-262 §22.2](https://tc39.es/ecma262/#sec-regexp-regular-expression-objects)
struct ECMAPattern: Sendable {
  /// Tells why a pattern is not run.
  struct Refusal: Error {
    /// A clause such as "it has a back reference".
    let reason: String
    /// Whether it is no regular expression at all.
    var isFault = true
  }

  enum Instruction: Sendable {
    /// One character of the set.
    case one(ECMACharacters)
    /// Both go on.
    case split(Int, Int)
    case jump(Int)
    case start
    case end
    case boundary(Bool)
    /// What the program of this number matches follows, or does not.
    case look(Int, isNegated: Bool)
    case match
  }

  /// The first is the whole pattern; the others are looked ahead for.
  private let programs: [[Instruction]]

  init(_ text: String) throws(Refusal) {
    var parser = ECMAPatternParser(text)
    let node = try parser.parse()
    var compiler = ECMAPatternCompiler()
    programs = try compiler.programs(for: node)
  }

  /// Whether some part of the text matches; `nil` when that takes more than the steps that are left.
  func matches(_ text: String, steps: inout Int) -> Bool? {
    var run = Run(programs: programs, scalars: Array(text.unicodeScalars), steps: steps)
    let result = run.matches(0, from: 0, isAnchored: false)
    steps = run.steps
    return result
  }

  /// All ways to match one text, side by side.
  private struct Run {
    let programs: [[Instruction]]
    let scalars: [Unicode.Scalar]
    var steps: Int
    private var known: [[Int: Bool]]

    init(programs: [[Instruction]], scalars: [Unicode.Scalar], steps: Int) {
      self.programs = programs
      self.scalars = scalars
      self.steps = steps
      known = programs.map { _ in [:] }
    }

    mutating func matches(_ number: Int, from start: Int, isAnchored: Bool) -> Bool? {
      let program = programs[number]
      var current: [Int] = []
      var seen = [Int](repeating: -1, count: program.count)
      var position = start
      while true {
        if position == start || !isAnchored {
          guard let isMatch = follow(0, at: position, in: program, &current, &seen) else { return nil }
          if isMatch { return true }
        }
        guard position < scalars.count, !current.isEmpty || !isAnchored else { return false }
        let waiting = current
        current = []
        let scalar = scalars[position]
        position += 1
        for place in waiting {
          guard case .one(let characters) = program[place], characters.contains(scalar) else { continue }
          guard let isMatch = follow(place + 1, at: position, in: program, &current, &seen) else { return nil }
          if isMatch { return true }
        }
      }
    }

    /// Goes on from a place to all those that wait for a character; whether the end of the program is among them.
    private mutating func follow(
      _ first: Int, at position: Int, in program: [Instruction], _ waiting: inout [Int], _ seen: inout [Int]
    ) -> Bool? {
      var stack = [first]
      while let place = stack.popLast() {
        if seen[place] == position { continue }
        seen[place] = position
        steps -= 1
        guard steps > 0 else { return nil }
        switch program[place] {
        case .one: waiting.append(place)
        case .match: return true
        case .jump(let target): stack.append(target)
        case .split(let one, let other):
          stack.append(other)
          stack.append(one)
        case .start: if position == 0 { stack.append(place + 1) }
        case .end: if position == scalars.count { stack.append(place + 1) }
        case .boundary(let isWanted):
          if isBoundary(position) == isWanted { stack.append(place + 1) }
        case .look(let number, let isNegated):
          guard let isThere = known[number][position] ?? matches(number, from: position, isAnchored: true) else {
            return nil
          }
          known[number][position] = isThere
          if isThere != isNegated { stack.append(place + 1) }
        }
      }
      return false
    }

    private func isBoundary(_ position: Int) -> Bool {
      let before = position > 0 && ECMACharacters.word.contains(scalars[position - 1])
      let after = position < scalars.count && ECMACharacters.word.contains(scalars[position])
      return before != after
    }
  }
}

/// Makes programs of what was parsed.
private struct ECMAPatternCompiler {
  private var programs: [[ECMAPattern.Instruction]] = [[]]
  private var size = 0

  mutating func programs(for node: ECMAPatternNode) throws(ECMAPattern.Refusal) -> [[ECMAPattern.Instruction]] {
    var program: [ECMAPattern.Instruction] = []
    try compile(node, to: &program)
    program.append(.match)
    programs[0] = program
    return programs
  }

  private mutating func add(
    _ instruction: ECMAPattern.Instruction, to program: inout [ECMAPattern.Instruction]
  ) throws(ECMAPattern.Refusal) {
    size += 1
    guard size <= 50_000 else { throw ECMAPattern.Refusal(reason: "it repeats more than is tried", isFault: false) }
    program.append(instruction)
  }

  private mutating func compile(
    _ node: ECMAPatternNode, to program: inout [ECMAPattern.Instruction]
  ) throws(ECMAPattern.Refusal) {
    switch node {
    case .one(let characters): try add(.one(characters), to: &program)
    case .start: try add(.start, to: &program)
    case .end: try add(.end, to: &program)
    case .boundary(let isWanted): try add(.boundary(isWanted), to: &program)
    case .sequence(let parts): for part in parts { try compile(part, to: &program) }
    case .choice(let parts): try compile(parts[...], to: &program)
    case .ahead(let inner, let isNegated):
      var own: [ECMAPattern.Instruction] = []
      try compile(inner, to: &own)
      own.append(.match)
      programs.append(own)
      try add(.look(programs.count - 1, isNegated: isNegated), to: &program)
    case .repeated(let inner, let least, let most):
      for _ in 0..<least { try repeatOnce(inner, to: &program) }
      guard let most else {
        let start = program.count
        try add(.split(start + 1, 0), to: &program)
        try compile(inner, to: &program)
        try add(.jump(start), to: &program)
        program[start] = .split(start + 1, program.count)
        return
      }
      var splits: [Int] = []
      for _ in least..<most {
        splits.append(program.count)
        try add(.split(program.count + 1, 0), to: &program)
        try compile(inner, to: &program)
      }
      for split in splits { program[split] = .split(split + 1, program.count) }
    }
  }

  /// Even what matches nothing counts, so that a great number of it is refused.
  private mutating func repeatOnce(
    _ node: ECMAPatternNode, to program: inout [ECMAPattern.Instruction]
  ) throws(ECMAPattern.Refusal) {
    size += 1
    guard size <= 50_000 else { throw ECMAPattern.Refusal(reason: "it repeats more than is tried", isFault: false) }
    try compile(node, to: &program)
  }

  private mutating func compile(
    _ parts: ArraySlice<ECMAPatternNode>, to program: inout [ECMAPattern.Instruction]
  ) throws(ECMAPattern.Refusal) {
    var ends: [Int] = []
    for (index, part) in zip(parts.indices, parts) {
      guard index + 1 < parts.endIndex else {
        try compile(part, to: &program)
        break
      }
      let split = program.count
      try add(.split(split + 1, 0), to: &program)
      try compile(part, to: &program)
      ends.append(program.count)
      try add(.jump(0), to: &program)
      program[split] = .split(split + 1, program.count)
    }
    for end in ends { program[end] = .jump(program.count) }
  }
}
