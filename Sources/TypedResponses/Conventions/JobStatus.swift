/// How far work is that goes on after the answer, for the content of ``JobResult``.
///
/// ```swift
/// let answers: [JobResult<JobStatus>] = [
///   .accepted(.queued, monitor: "/jobs/\(job.id)", retryAfter: .seconds(2)),
///   .ok(.running(progress: 45), retryAfter: .seconds(2)),
///   .ok(.done(result: "/reports/\(id)")),
///   .ok(.failed(InsufficientStorage(detail: "The report does not fit."))),
/// ]
/// ```
///
/// ```json
/// {"state":"running","progress":45}
/// {"state":"done","result":"/reports/7"}
/// {"state":"failed","problem":{"type":"about:blank","title":"Insufficient Storage","status":507,"detail":"…"}}
/// ```
///
/// A job that failed is read with 200: reading its state worked
/// ([RFC 9110 §15.3.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.3)). Why it failed is a problem document inside
/// the content, in the shape of the API's other errors. Observers and the log are told of it, each time it is read:
/// ``ErrorReport/status`` is the problem's then, and ``ErrorReport/responseStatus`` 200.
public struct JobStatus: Sendable {
  /// Where the work stands.
  public let state: State
  /// How much is done, in percent, if that is known.
  public let progress: Int?
  /// Where the result is.
  public let result: Location?
  /// Why the work failed.
  public let problem: (any ErrorResponse)?

  private init(
    _ state: State, progress: Int? = nil, result: Location? = nil, problem: (any ErrorResponse)? = nil
  ) {
    self.state = state
    self.progress = progress
    self.result = result
    self.problem = problem
  }

  /// Nobody works on it yet.
  public static var queued: JobStatus { JobStatus(.queued) }

  /// Somebody works on it.
  public static var running: JobStatus { JobStatus(.running) }

  /// Somebody works on it, and this much is done, in percent. Less than 0 counts as 0, more than 100 as 100.
  public static func running(progress: Int) -> JobStatus { JobStatus(.running, progress: min(max(progress, 0), 100)) }

  /// It succeeded.
  public static var done: JobStatus { JobStatus(.done) }

  /// It succeeded, and the result is there.
  public static func done(result: Location) -> JobStatus { JobStatus(.done, result: result) }

  /// It failed, because of this.
  public static func failed(_ problem: any ErrorResponse) -> JobStatus { JobStatus(.failed, problem: problem) }

  /// Somebody called it off.
  public static var cancelled: JobStatus { JobStatus(.cancelled) }

  /// Whether it is over, so that there is nothing more to wait for.
  public var isFinal: Bool { state != .queued && state != .running }
}

extension JobStatus {
  /// Where work stands.
  public struct State: Sendable, Hashable {
    /// The text in the content.
    public let name: String

    private init(_ name: String) {
      self.name = name
    }

    /// Nobody works on it yet.
    public static var queued: State { State("queued") }
    /// Somebody works on it.
    public static var running: State { State("running") }
    /// It succeeded.
    public static var done: State { State("done") }
    /// It failed.
    public static var failed: State { State("failed") }
    /// Somebody called it off.
    public static var cancelled: State { State("cancelled") }
  }
}

extension JobStatus: Encodable {
  private enum CodingKeys: String, CodingKey {
    case state, progress, result, problem
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(state.name, forKey: .state)
    try container.encodeIfPresent(progress, forKey: .progress)
    try container.encodeIfPresent(result?.fieldValue.text, forKey: .result)
    guard let problem else { return }
    try container.encode(JSONValue(parsing: problem.problemDocument()), forKey: .problem)
    RequestNotes.current?.tell(problem)
  }
}

extension JobStatus: CustomStringConvertible {
  public var description: String {
    let parts = [progress.map { "\($0) %" }, result?.description, problem.map { "\($0)" }].compactMap(\.self)
    return parts.isEmpty ? state.name : "\(state.name): \(parts.joined(separator: ", "))"
  }
}

extension JobStatus.State: CustomStringConvertible {
  public var description: String { name }
}
