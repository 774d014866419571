import TypedResponsesChecking

/// What the arguments ask for.
enum Command {
  case help
  case explain(String)
  case rules
  case check(CheckOptions)

  static let usage = """
    Checks HTTP responses against the RFCs and the conventions of REST APIs.

    check-responses [OPTION…] INPUT…
    check-responses rules
    check-responses explain 422
    check-responses explain status.401.challenge

    An INPUT is
      a recording: a HAR file, or what 'curl -i' or 'curl -v' printed; - for standard input,
      a raw message (its name ends with .http), read octet by octet, or a folder of them.
    Beside NAME.http, NAME.request.http holds the head of the request it answers, if that is known.

    --format text|json|sarif|junit      how to print the findings (text)
    --fail-on must|should|convention    which findings make the exit status 1 (must)
    --waive RULE=REASON                 do not apply a rule; may be repeated
    --waivers FILE                      the same from a file, one on a line
    --baseline FILE                     leave out the findings that an earlier --format json printed
    --operations FILE                   lines such as 'GET /users/{id} read': check the operations' conventions
    --profile FILE|GUIDE|NAME=STATUS,…  what the team has chosen: validation=400,deletion=204, or nl-gov, belgif,
                                        italy, zalando

    Exit status: 0 without such findings, 1 with, 2 when an input cannot be read.
    """

  /// Takes the arguments apart.
  static func parse(_ words: [String]) throws(ArgumentError) -> Command {
    if words.contains("--help") || words.contains("-h") || words.isEmpty { return .help }
    if words[0] == "rules" {
      guard words.count == 1 else { throw ArgumentError("'rules' takes no arguments.") }
      return .rules
    }
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

  /// - Parameter place: The file and line, when it does not stand in the arguments themselves.
  init(_ description: String, _ place: String = "--") {
    self.description = place.hasPrefix("--") ? description : "\(place): \(description)"
  }
}
