import TypedResponsesChecking

/// What the arguments ask for.
enum Command {
  case help
  case explain(String)
  case reference
  case rules
  case alerts(AlertOptions)
  case compare(CompareOptions)
  case check(CheckOptions)

  static let usage = """
    Checks HTTP responses against the RFCs and the conventions of REST APIs.

    check-responses [OPTION…] INPUT…
    check-responses rules
    check-responses explain 422
    check-responses explain status.401.challenge
    check-responses explain --html                the whole reference as one page, to search by typing
    check-responses alerts [OPTION…]
    check-responses compare [--format text|json] OLD NEW

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
    --openapi FILE                      hold the responses against an OpenAPI document (JSON; 3.0, 3.1, 3.2)
    --openapi-base PATH                 where its paths begin, such as /v1, when 'servers' does not tell

    Exit status: 0 without such findings, 1 with, 2 when an input cannot be read.

    'compare' tells what changes from one OpenAPI document to a newer one, and what of it breaks clients: exit status 1.

    'alerts' prints rules that tell when an error budget burns and when a status comes more often than usual:
    --format prometheus                 how to print them (prometheus)
    --slo [ROUTE=]PERCENT               which share of the requests has to succeed (99.9); may be repeated for routes
    --window TIME                       how long the error budget has to last (30d)
    --per route|service                 what has a budget of its own (route)
    --metric NAME                       the histogram (http_server_request_duration_seconds)
    --selector MATCHERS                 which of its series, such as 'env="production",http_route!="/health"' (all)
    --by LABEL,…                        the labels by which services are told apart (job)
    --label NAME=VALUE                  a label for every alert; may be repeated
    --severities NAME,NAME,NAME         for now, for working hours, for some day (critical,warning,info)
    --least-failures N                  how many requests have to fail in a window (5)
    --spike N                           how many times more than usual of a status are a spike (5)
    --spike-rate N                      how many of it there have to be in a second (0.5)
    """

  /// Takes the arguments apart.
  static func parse(_ words: [String]) throws(ArgumentError) -> Command {
    if words.contains("--help") || words.contains("-h") || words.isEmpty { return .help }
    if words[0] == "rules" {
      guard words.count == 1 else { throw ArgumentError("'rules' takes no arguments.") }
      return .rules
    }
    if words[0] == "explain" {
      guard words.count == 2 else { throw ArgumentError("'explain' takes one status code or rule, or '--html'.") }
      return words[1] == "--html" ? .reference : .explain(words[1])
    }
    if words[0] == "alerts" { return .alerts(try AlertOptions(Array(words.dropFirst()))) }
    if words[0] == "compare" { return .compare(try CompareOptions(Array(words.dropFirst()))) }
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
