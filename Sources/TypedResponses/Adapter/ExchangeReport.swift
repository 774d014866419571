/// What an observer learns of an exchange when it is over: a success, a refusal, a failure, or content that broke off.
///
/// ```swift
/// var pipeline = ResponsePipeline()
/// pipeline.observeExchanges { exchange in
///   print(exchange.method, exchange.notes.route ?? "-", exchange.duration, exchange.octets, exchange.ending)
/// }
/// ```
public struct ExchangeReport: Sendable {
  /// The request's method.
  public let method: RequestMethod
  /// The request's target. It may hold what no log should: see ``path``.
  public let target: String
  /// The status that was sent; `nil` when the client had gone before, or the server has asked another handler.
  public let status: StatusCode?
  /// What observers were told when the request failed; `nil` when it was answered as asked, and when somebody who knows
  /// nothing of this package wrote an error status with content of its own.
  public let failure: ErrorReport?
  /// How it ended, and who ended it.
  public let ending: ExchangeEnding
  /// How many octets of content were handed to the connection, in their form before chunks or frames. The connection does
  /// not tell how many of them a client that went away has got.
  public let octets: Int
  /// The time from the arrival of the request's header section until the last octet was handed to the connection, by
  /// ``ResponsePipeline/clock``.
  public let duration: Duration
  /// What is noted about the request: its id, its route, who asked.
  public let notes: RequestNotes

  package init(
    method: RequestMethod, target: String, status: StatusCode?, failure: ErrorReport?, ending: ExchangeEnding,
    octets: Int, duration: Duration, notes: RequestNotes
  ) {
    self.method = method
    self.target = target
    self.status = status
    self.failure = failure
    self.ending = ending
    self.octets = octets
    self.duration = duration
    self.notes = notes
  }
}

extension ExchangeReport {
  /// The target without its query, in which tokens and personal data may stand.
  public var path: Substring { target.withoutQuery }

  /// The type of the problem document; `nil` when the response is none, `about:blank` where it says no more than the
  /// status.
  public var problemType: ProblemTypeURI? {
    guard let failure, failure.status.isError else { return nil }
    return failure.problemType
  }

  /// What kind of failure of the server it is, in one of few words; `nil` when the server did what it should, which it
  /// does when it refuses a request and when the client goes away.
  ///
  /// It is the attribute `error.type` of OpenTelemetry: of a 5xx the problem's type where it has one of its own, else the
  /// status as text; of content that the server broke off, the name of the error's type; `cancelled` when the server
  /// called the work off.
  public var errorType: String? {
    switch ending {
    case .brokenOff: failure?.errorType ?? "_OTHER"
    case .cancelled: "cancelled"
    case .complete, .clientGone:
      if let status, status.statusClass == .serverError { failure?.errorType ?? "\(status.code)" } else { nil }
    }
  }
}

extension ExchangeReport: CustomStringConvertible {
  /// A line such as: "GET /users: 200 OK, 42 octets in 0.003 seconds, complete".
  public var description: String {
    let size = octets == 1 ? "1 octet" : "\(octets) octets"
    return "\(method) \(path): \(status?.description ?? "no response"), \(size) in \(duration), \(ending)"
  }
}
