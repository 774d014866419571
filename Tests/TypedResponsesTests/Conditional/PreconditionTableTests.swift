import Testing

@testable import TypedResponses

/// Holds the evaluation against every case of ``PreconditionTable``, which an independent model has made.
@Suite struct PreconditionTableTests {
  private static let day = "Sun, 06 Nov 1994 08:49:"

  private func state(_ name: String) throws -> ResourceState {
    let date = try #require(HTTPDate(parsing: Self.day + "37 GMT"))
    switch name {
    case "missing": return .missing
    case "bare": return .exists()
    case "strong": return .exists(.init(etag: .strong("v3")))
    case "weak": return .exists(.init(etag: .weak("v3")))
    case "date": return .exists(.init(lastModified: date))
    case "strong+date": return .exists(.init(etag: .strong("v3"), lastModified: date))
    default:
      try #require(name == "weak+date")
      return .exists(.init(etag: .weak("v3"), lastModified: date))
    }
  }

  private func tagLines(_ name: String) throws -> [String] {
    switch name {
    case "absent": return []
    case "star": return ["*"]
    case "same": return ["\"v3\""]
    case "other": return ["\"v2\""]
    case "weak same": return ["W/\"v3\""]
    case "two lines": return ["W/\"v1\" ,, \"v2\"", ", \"v3\""]
    case "empty": return [""]
    case "unquoted": return ["v3"]
    default:
      try #require(name == "star in list")
      return ["\"v3\"", "*"]
    }
  }

  private func dateLines(_ name: String) throws -> [String] {
    switch name {
    case "absent": return []
    case "before": return [Self.day + "36 GMT"]
    case "same": return [Self.day + "37 GMT"]
    case "after": return [Self.day + "38 GMT"]
    case "invalid": return ["yesterday"]
    default:
      try #require(name == "list")
      return [Self.day + "37 GMT", Self.day + "37 GMT"]
    }
  }

  private func letter(_ evaluation: PreconditionEvaluation) -> Character {
    if evaluation.trace.steps.first?.section == "13.2.1" { return "x" }
    switch (evaluation.outcome, evaluation.trace.decision?.section) {
    case (.proceed, nil): return "."
    case (.preconditionFailed, "13.1.1"): return "m"
    case (.preconditionFailed, "13.1.4"): return "u"
    case (.notModified, "13.1.2"): return "n"
    case (.preconditionFailed, "13.1.2"): return "N"
    case (.notModified, "13.1.3"): return "s"
    default: return "?"
    }
  }

  @Test("Every combination of conditions leads where RFC 9110 §13.2.2 says", arguments: PreconditionTable.expectations)
  func table(_ methods: [String], _ words: String) throws {
    let expected = try words.split(separator: "\n").flatMap { line in
      let parts = line.split(separator: "*")
      let word = try #require(parts.first)
      let count = try #require(parts.last.flatMap { Int($0) })
      return Array(repeating: Array(word), count: count)
    }
    let states = try PreconditionTable.states.map(state)
    let tags = try PreconditionTable.tags.map { try (name: $0, lines: tagLines($0)) }
    let dates = try PreconditionTable.dates.map { try (name: $0, lines: dateLines($0)) }
    try #require(expected.count == states.count * tags.count * dates.count)
    for method in try methods.map({ try #require(RequestMethod($0)) }) {
      for (matchIndex, match) in tags.enumerated() {
        for (unmodifiedIndex, unmodified) in dates.enumerated() {
          var column = 0
          for noneMatch in tags {
            for modified in dates {
              let fields =
                match.lines.map { (FieldName.ifMatch, $0) } + unmodified.lines.map { (.ifUnmodifiedSince, $0) }
                + noneMatch.lines.map { (.ifNoneMatch, $0) } + modified.lines.map { (.ifModifiedSince, $0) }
              let preconditions = Preconditions(RequestHead(method, fields: fields))
              for (stateIndex, state) in states.enumerated() {
                let row = (stateIndex * tags.count + matchIndex) * dates.count + unmodifiedIndex
                let evaluation = preconditions.evaluate(against: state)
                let found = letter(evaluation)
                let isRight = found == expected[row][column] || (found == "." && fields.isEmpty)
                if !isRight {
                  Issue.record(
                    """
                    \(method), \(PreconditionTable.states[stateIndex]): If-Match \(match.name), If-Unmodified-Since \
                    \(unmodified.name), If-None-Match \(noneMatch.name), If-Modified-Since \(modified.name): \
                    expected \(expected[row][column]), found \(found): \(evaluation.trace)
                    """)
                }
              }
              column += 1
            }
          }
        }
      }
    }
  }
}
