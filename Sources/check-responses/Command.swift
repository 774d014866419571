import TypedResponsesChecking

/// What the arguments ask for.
enum Command {
  case help
  case explain(String)
  case check(CheckOptions)

  static let usage = """
    Checks HTTP responses against the RFCs and the conventions of REST APIs.

    check-responses [OPTION…] INPUT…
    check-responses explain 422
    check-responses explain status.401.challenge

    An INPUT is
      a file with the output of 'curl -i', or - for standard input,
      a HAR file (its name ends with .har),
      a raw message (its name ends with .http), read octet by octet, or a folder of them.
    Beside NAME.http, NAME.request.http holds the head of the request it answers, if that is known.

    --format text|json                  how to print the findings (text)
    --fail-on must|should|convention    which findings make the exit status 1 (must)
    --waive RULE=REASON                 do not apply a rule; may be repeated

    Exit status: 0 without such findings, 1 with, 2 when an input cannot be read.
    """

  /// Takes the arguments apart.
  static func parse(_ words: [String]) throws(ArgumentError) -> Command {
    if words.contains("--help") || words.contains("-h") || words.isEmpty { return .help }
    if words[0] == "explain" {
      guard words.count == 2 else { throw ArgumentError("'explain' takes one status code or rule.") }
      return .explain(words[1])
    }
    return .check(try CheckOptions(words))
  }
}

/// Tells which argument cannot be understood.
struct ArgumentError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// How to check and what.
struct CheckOptions {
  enum Format: String {
    case text, json
  }

  private(set) var format = Format.text
  private(set) var failOn = Severity.must
  private(set) var inputs: [String] = []
  private var waivers: [Waiver] = []

  init(_ words: [String]) throws(ArgumentError) {
    var rest = words[...]
    var takesOptions = true
    while let word = rest.popFirst() {
      guard takesOptions, word.hasPrefix("--") else {
        inputs.append(word)
        continue
      }
      if word == "--" {
        takesOptions = false
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
        throw ArgumentError("The option \(word) needs a value.")
      }
      try set(parts[0], to: value)
    }
    if inputs.isEmpty { throw ArgumentError("There is no input to check.") }
  }

  private mutating func set(_ option: String, to value: String) throws(ArgumentError) {
    switch option {
    case "--format":
      guard let format = Format(rawValue: value) else {
        throw ArgumentError("The format '\(value)' is neither text nor json.")
      }
      self.format = format
    case "--fail-on":
      guard let severity = Severity(rawValue: value) else {
        throw ArgumentError("The severity '\(value)' is none of must, should and convention.")
      }
      failOn = severity
    case "--waive":
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ArgumentError("Write --waive RULE=REASON; '\(value)' gives no reason.") }
      guard ConventionRule.isKnown(RuleID(parts[0])) else { throw ArgumentError("There is no rule '\(parts[0])'.") }
      waivers.append(Waiver(RuleID(parts[0]), because: parts[1]))
    default:
      throw ArgumentError("There is no option \(option).")
    }
  }

  var checker: ConventionChecker { ConventionChecker(waiving: waivers) }
}
