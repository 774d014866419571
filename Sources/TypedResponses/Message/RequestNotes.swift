import Synchronization

/// What the code that answers one request shares: who asks, where the request was sent, and whatever an application
/// notes about it.
///
/// A middleware notes what it finds out; handlers, hooks, observers and the rules of ``ErrorMapping`` read it. There is
/// one set of notes per request, and everybody sees the same one:
///
/// | who | where |
/// | --- | --- |
/// | a handler | `request.notes`, or ``current`` |
/// | ``ProblemSettings/enrich(_:)`` | `context.request.notes` |
/// | ``ResponsePipeline/addToEvery(_:)``, rules of ``ErrorMapping`` | `request.notes` |
/// | observers | `report.notes` |
///
/// ```swift
/// enum Tenant: RequestNoteKey { typealias Value = String }
///
/// var pipeline = ResponsePipeline()
/// pipeline.settings.problems.enrich { context in
///   context.request.notes[Tenant.self].map { [.init("tenant", .string($0))] } ?? []
/// }
/// ```
///
/// `add` puts fields on whatever is answered, be it a success or an error that is thrown afterwards. Choose
/// ``ResponsePipeline/addToEvery(_:)`` for fields that need nobody's notes.
///
/// It is a reference, and may be used by several tasks at once.
public final class RequestNotes: Sendable {
  /// The notes of the request that the current task answers. An adapter sets them; a detached task has none.
  public static var current: RequestNotes? { bound }

  /// What an adapter binds to the task.
  @TaskLocal package static var bound: RequestNotes?

  /// Notes in a place where no request is answered: what the facts of a request have where an adapter has set none. Nobody
  /// would read what is written to them.
  public static let nowhere = RequestNotes(isKept: false)

  private let content: Mutex<Content>
  private let saysFields = Atomic(false)
  private let tellsFailures = Atomic(false)
  private let isHosted: Atomic<Bool>
  let isKept: Bool

  private struct Content {
    var requestID: String?
    var route: String?
    var principal: String?
    var traceID: String?
    var protocolVersion: String?
    var fields = AdditionalFields()
    var failures: [any Sendable] = []
    var host: (any RequestHost)?
    var watch: ExchangeWatch?
    var interimCount = 0
    var others: [ObjectIdentifier: any Sendable] = [:]
  }

  private init(isKept: Bool, host: (any RequestHost)? = nil) {
    content = Mutex(Content(host: host))
    isHosted = Atomic(host != nil)
    self.isKept = isKept
  }

  /// Nothing is noted yet. Whatever the server's framework knows of the request, `host` tells.
  public convenience init(host: (any RequestHost)? = nil) {
    self.init(isKept: true, host: host)
  }

  private func change(_ change: (inout Content) -> Void) {
    if isKept { content.withLock { change(&$0) } }
  }
}

extension RequestNotes {
  /// What identifies the request in logs; that of the server's framework unless somebody set another one.
  public var requestID: String? {
    get { content.withLock { $0.requestID } ?? host?.requestID }
    set { change { $0.requestID = newValue } }
  }

  /// The template of the route that answers, such as `/users/:id` or `/users/{id}`, as the server's router writes it. It
  /// tells apart what metrics are kept of; a path would be a metric for each resource.
  public var route: String? {
    get { content.withLock { $0.route } ?? host?.route }
    set { change { $0.route = newValue } }
  }

  /// Who asks, as the application tells people or programs apart.
  public var principal: String? {
    get { content.withLock { $0.principal } }
    set { change { $0.principal = newValue } }
  }

  /// The id of the trace that the request belongs to: 32 hexadecimal digits where it is one of W3C Trace Context.
  public var traceID: String? {
    get { content.withLock { $0.traceID } ?? host?.traceID }
    set { change { $0.traceID = newValue } }
  }

  /// The version of HTTP by which the request came, such as `1.1` or `2`; `nil` where nobody knows it. A server of your own
  /// notes it, so that logs, metrics and traces can tell.
  public var protocolVersion: String? {
    get { content.withLock { $0.protocolVersion } ?? host?.protocolVersion }
    set { change { $0.protocolVersion = newValue } }
  }

  /// What the server's framework knows of the request.
  public var host: (any RequestHost)? {
    get { content.withLock { $0.host } }
    set {
      change { content in
        content.host = newValue
        isHosted.store(newValue != nil, ordering: .releasing)
      }
    }
  }

  /// Whether the server's framework knows of the request.
  var hasHost: Bool { isHosted.load(ordering: .acquiring) }

  /// A note of the application's own; `nil` until it is set.
  public subscript<Key: RequestNoteKey>(_ key: Key.Type) -> Key.Value? {
    get { content.withLock { $0.others[ObjectIdentifier(key)] } as? Key.Value }
    set { change { $0.others[ObjectIdentifier(key)] = newValue } }
  }

  /// Adds a field to whatever is answered, success or error, whoever encodes it; or replaces the one that was added, where
  /// it may occur only once. What the response says itself stands, but for `Vary` and `Link`, which grow.
  ///
  /// ```swift
  /// func tell(_ request: some RequestFacts, _ quota: Quota) {
  ///   request.notes.add(quota.policy)
  ///   request.notes.add(quota.limit)
  /// }
  /// ```
  public func add(_ field: some OptionalField) { addFields { $0.add(field) } }

  /// Adds a field by its name to whatever is answered.
  public func add(_ name: OptionalFieldName, _ value: FieldValue) { addFields { $0.add(name, value) } }

  /// Adds the three `X-RateLimit` fields to whatever is answered.
  public func add(_ limit: LegacyRateLimit) { addFields { $0.add(limit) } }

  private func addFields(_ add: (inout AdditionalFields) -> Void) {
    guard isKept else { return }
    content.withLock { add(&$0.fields) }
    saysFields.store(true, ordering: .releasing)
  }

  /// The fields that were added.
  public var fields: AdditionalFields {
    saysFields.load(ordering: .acquiring) ? content.withLock { $0.fields } : AdditionalFields()
  }

  /// Whether any fields were added.
  var hasFields: Bool { saysFields.load(ordering: .acquiring) }
}

// MARK: - Failures inside of content

extension RequestNotes {
  /// Notes that the content of the response tells of a failure, an error response or a set with one, for the observers.
  func tell(_ failure: any Sendable) {
    change { $0.failures.append(failure) }
    tellsFailures.store(true, ordering: .releasing)
  }

  /// The failures that were told since it was last asked.
  func takeFailures() -> [any Sendable] {
    guard tellsFailures.load(ordering: .acquiring) else { return [] }
    tellsFailures.store(false, ordering: .relaxed)
    return content.withLock { content in
      defer { content.failures = [] }
      return content.failures
    }
  }
}

// MARK: - The exchange

extension RequestNotes {
  /// The watch over the exchange that is going on, if anybody observes it. It holds the notes until its end.
  package internal(set) var watch: ExchangeWatch? {
    get { content.withLock { $0.watch } }
    set { change { $0.watch = newValue } }
  }

  /// Puts the exchange under this watch, unless it is watched already or nothing can be noted.
  func begin(_ watch: ExchangeWatch) -> Bool {
    guard isKept else { return false }
    return content.withLock { content in
      guard content.watch == nil else { return false }
      content.watch = watch
      return true
    }
  }

  /// Counts one more interim response, unless the request has got as many.
  func countInterim(upTo limit: Int) -> Bool {
    content.withLock { content in
      guard content.interimCount < limit else { return false }
      if isKept { content.interimCount += 1 }
      return true
    }
  }

  /// The watch, for the first who asks: that one has to end it.
  package func claimedWatch() -> ExchangeWatch? {
    guard let watch, watch.claim() else { return nil }
    return watch
  }
}

extension RequestNotes: CustomStringConvertible {
  /// Who asks for what, as far as it is noted.
  public var description: String {
    let parts = [
      requestID.map { "request \($0)" }, route.map { "route \($0)" }, principal.map { "of \($0)" },
      traceID.map { "trace \($0)" },
    ]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? "nothing noted" : known.joined(separator: ", ")
  }
}
