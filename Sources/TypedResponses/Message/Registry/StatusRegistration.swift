/// What the registry and the RFCs say of one status code: the one place that knows it.
///
/// Checks, cache rules and the reference page read this table. It holds every status in the
/// [IANA registry](https://www.iana.org/assignments/http-status-codes) with two exceptions: 104 is registered for a
/// time only, and 305, 306 and 418 are registered so that nobody uses them. ``StatusCodeMeaning`` explains those too.
///
/// ```swift
/// StatusCode.methodNotAllowed.registration.fieldNames(.must)    // Allow, Date
/// ```
public struct StatusRegistration: Sendable {
  /// The status.
  public let status: StatusCode
  /// The registry's phrase.
  public let phrase: String
  /// Where the status is defined.
  public let section: RFCSection
  /// Where more is said of it.
  public let furtherSections: [RFCSection]
  /// Whether there is content.
  public let content: ContentRule
  /// What the content is to say; `nil` when the rule says it all.
  public let contentNote: String?
  /// What is asked of header fields: first what holds for the class, then what holds for this status.
  public let fieldRules: [FieldRule]
  /// Which requests it may answer.
  public let requests: RequestRule
  /// What caches may do with it.
  public let caching: CachingRule
  /// Whether clients may repeat the request.
  public let retry: RetryRule
  /// Who decides to send it.
  public let sender: StatusSender
  /// When it is the right status.
  public let whenToSend: String
  /// What the client does when it gets it.
  public let clientAction: String
  /// What it means in operation when such responses become many.
  public let signal: StatusSignal
  /// Where to look then and what to do first; `nil` when the signal is ``StatusSignal/nothing``.
  public let runbook: String?
  /// What else is worth knowing: common mistakes, history.
  public let remarks: [String]

  init(
    _ status: StatusCode, _ phrase: String, _ section: RFCSection, seeAlso furtherSections: [RFCSection] = [],
    content: ContentRule, contentNote: String? = nil, fields: [FieldRule] = [], requests: RequestRule = .any,
    caching: CachingRule = .explicit, retry: RetryRule, sender: StatusSender, whenToSend: String,
    clientAction: String, signal: StatusSignal = .nothing, runbook: String? = nil, remarks: [String] = []
  ) {
    self.status = status
    self.phrase = phrase
    self.section = section
    self.furtherSections = furtherSections
    self.content = content
    self.contentNote = contentNote
    fieldRules = status.statusClass.fieldRules + fields
    self.requests = requests
    self.caching = caching
    self.retry = retry
    self.sender = sender
    self.whenToSend = whenToSend
    self.clientAction = clientAction
    self.signal = signal
    self.runbook = runbook
    self.remarks = remarks
  }

  /// What the first digit says.
  public var statusClass: StatusClass { status.statusClass }

  /// Whether a cache may work out a lifetime for the response by itself
  /// ([RFC 9110 §15.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.1)).
  public var isHeuristicallyCacheable: Bool { caching == .heuristic }

  /// Whether no cache may store the response.
  public var mustNotBeStored: Bool { caching == .forbidden }

  /// The fields of which something is asked this strongly, with and without a condition.
  public func fieldNames(_ level: RequirementLevel) -> [FieldName] {
    fieldRules.filter { $0.level == level }.flatMap(\.names)
  }

  /// The statuses that are easily confused with this one, and what tells them apart.
  public var confusions: [StatusConfusion] {
    StatusConfusion.all.filter { $0.first == status || $0.second == status }
  }
}

// MARK: - The table

extension StatusRegistration {
  /// Every status that can be sent, in the order of the codes.
  public static var all: [StatusRegistration] { table.rows }

  /// What is known of the status. Takes the same short time for each and allocates nothing.
  public static subscript(status: StatusCode) -> StatusRegistration {
    table.rows[table.row(of: status.code)]
  }

  static func isRegistered(_ code: Int) -> Bool {
    100..<600 ~= code && table.row(of: code) < table.rows.count
  }

  fileprivate static let table = Table(
    rows: informational + successes + redirections + clientErrors + laterClientErrors + extensionClientErrors
      + serverErrors)

  fileprivate struct Table {
    let rows: [StatusRegistration]
    /// The place in `rows` of each code from 100 on; one that is out of bounds where there is none.
    private let places: [UInt8]

    init(rows: [StatusRegistration]) {
      self.rows = rows
      var places = [UInt8](repeating: .max, count: 500)
      for (place, row) in rows.enumerated() { places[row.status.code - 100] = UInt8(place) }
      self.places = places
    }

    func row(of code: Int) -> Int { Int(places[code - 100]) }
  }
}

// MARK: - Single facts

// What each response asks for is read in place, since a row is large to copy.
extension StatusCode {
  /// The registry's phrase, such as "Not Found". HTTP/2 does not send it, and clients ignore it.
  public var phrase: String { StatusRegistration.table.rows[row].phrase }

  /// Whether there is content.
  package var content: ContentRule { StatusRegistration.table.rows[row].content }

  /// Whether no cache may store the response.
  package var mustNotBeStored: Bool { StatusRegistration.table.rows[row].caching == .forbidden }

  /// Whether caches may keep a response with this status that says nothing to them.
  var isHeuristicallyCacheable: Bool { StatusRegistration.table.rows[row].caching == .heuristic }

  private var row: Int { StatusRegistration.table.row(of: code) }
}

extension StatusRegistration: CustomStringConvertible {
  public var description: String { "\(status) (\(section)): \(whenToSend)" }
}
