/// What the framework that runs a server contributes to one request: what it knows already, how it answers its own
/// errors, and where it logs.
///
/// An adapter hands it to ``RequestNotes``. Then every pipeline that encodes an error while this request is answered has
/// the framework's rules and its log, also one that a middleware made for itself. Nothing is asked for until somebody
/// wants to know.
public protocol RequestHost: Sendable {
  /// What identifies the request in the framework's own log.
  var requestID: String? { get }
  /// The template of the route that the framework's router has found.
  var route: String? { get }
  /// The id of the trace that the framework has begun or continues.
  var traceID: String? { get }
  /// The version of HTTP by which the request came, such as `1.1` or `2`, where it is known for sure.
  var protocolVersion: String? { get }
  /// Whether the framework itself counts and times this request under the names of the semantic conventions, so that
  /// observers have to leave it out.
  var countsRequests: Bool { get }
  /// Whether the framework itself makes a span of this request.
  var tracesRequests: Bool { get }
  /// The response to an error of the framework; `nil` for any other error.
  ///
  /// The application's own rules come first, then errors that are responses themselves.
  func response(to error: any Error) -> (any EncodableResponse)?

  /// Writes one line of a failure to the framework's log.
  func log(_ report: ErrorReport)
}

extension RequestHost {
  public var requestID: String? { nil }
  public var route: String? { nil }
  public var traceID: String? { nil }
  public var protocolVersion: String? { nil }
  public var countsRequests: Bool { false }
  public var tracesRequests: Bool { false }

  public func response(to error: any Error) -> (any EncodableResponse)? { nil }

  public func log(_ report: ErrorReport) {}
}
