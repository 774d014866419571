/// What an application decides once for all its problem documents.
///
/// ```swift
/// var settings = ResponseSettings()
/// settings.problems.formats = [.html]
/// settings.problems.validationFormat = .messages
/// settings.problems.enrich { context in
///   context.request.values(of: .xRequestID).map { .init("request_id", .string($0)) }
/// }
/// ```
public struct ProblemSettings: Sendable {
  /// The forms beside JSON that clients may ask for, in the order of preference; none unless set.
  public var formats: [ProblemFormat] = []
  /// The form of the errors of a failed validation; the RFC's unless set.
  public var validationFormat: ValidationFormat = .pointers
  /// Titles and details in other languages; none unless set.
  public var translations: ProblemTranslations?
  private(set) var enrichments: [@Sendable (ProblemContext) -> [ProblemDetails.Extension]] = []

  /// JSON alone, the RFC's form of errors, one language.
  public init() {}

  /// Adds members to every document, such as the id of a trace.
  ///
  /// They stand after the members of the type and of the occurrence, in the order in which the closures were added. A
  /// name that the document has already is left as it is, and so is a value that JSON cannot write.
  public mutating func enrich(_ members: @escaping @Sendable (ProblemContext) -> [ProblemDetails.Extension]) {
    enrichments.append(members)
  }

  /// Adds the id of the trace to every document, as far as it is known: ``RequestNotes/traceID``.
  ///
  /// Clients quote it when they report a failure, and whoever looks into the traces finds it. It tells a client nothing
  /// else.
  public mutating func nameTrace(as member: ProblemMemberName = "trace_id") {
    enrich { context in context.request.notes.traceID.map { [.init(member, .string($0))] } ?? [] }
  }
}

/// What is known of a problem when members are added to its document.
public struct ProblemContext: Sendable {
  /// The problem's type.
  public let type: ProblemTypeURI
  /// The status that is sent.
  public let status: StatusCode
  /// The request that is answered.
  public let request: any RequestFacts
}

extension ProblemContext: CustomStringConvertible {
  /// What is answered, and how.
  public var description: String { "\(status) to \(request.method) \(request.path)" }
}

extension ProblemSettings: CustomStringConvertible {
  /// A phrase such as: "problem documents as problem+json, text/html".
  public var description: String { (["problem+json"] + formats.map(\.description)).joined(separator: ", ") }
}
