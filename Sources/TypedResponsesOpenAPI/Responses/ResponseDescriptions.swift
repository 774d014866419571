public import TypedResponses

/// The responses of one operation, found from the types that its handler returns and throws.
///
/// ```swift
/// var responses = ResponseDescriptions(to: .get)
/// responses.add(ReadResult<User>.self)
/// responses.add(OneOf<NotFound, Forbidden>.self)
/// let statuses = responses.all.map(\.status)   // 200, 304, 403, 404, 406, 412
/// ```
///
/// What a type can become by itself is among them: a 304 of what is read, a 206 of what has ranges.
public struct ResponseDescriptions: Sendable {
  /// The method that is answered.
  public let method: RequestMethod
  /// How the server encodes content, errors and conventions.
  public let settings: ResponseSettings
  /// The media types of files and streams, as ``/TypedResponses/RouteSignature/contentTypes`` names them.
  public let contentTypes: MediaTypeList?
  /// The responses by status; the one for every other status comes last.
  public private(set) var all: [ResponseDescription] = []
  /// What the types do not tell.
  public private(set) var findings: [DescriptionFinding] = []
  /// Whether what is answered may be the answer to an earlier request.
  private var isReplayed = false

  /// No responses yet, to requests with this method.
  public init(
    to method: RequestMethod, settings: ResponseSettings = .standard, contentTypes: MediaTypeList? = nil
  ) {
    self.method = method
    self.settings = settings
    self.contentTypes = contentTypes
  }

  /// Adds what the type stands for.
  ///
  /// A type that says nothing of its responses, such as `any Error`, stands for a problem with any status, and leaves a
  /// finding.
  public mutating func add(_ type: Any.Type) {
    switch type {
    case is Never.Type: break
    case let type as any DescribedResponse.Type: type.describe(into: &self)
    case let type as any ProblemType.Type: addProblem(type)
    case let type as any RedirectResponse.Type:
      add(ResponseDescription(type.status, fields: [.required(.location), .optional(.retryAfter)]))
    case let type as any ErrorResponse.Type: addError(type, fields: [])
    case let type as any FailureSet.Type: addMembers(of: type)
    case let type as any ResultSet.Type: addMembers(of: type)
    default: addUnknown(type)
    }
  }

  /// Adds a response; with one of the same status it becomes what holds for either.
  public mutating func add(_ response: ResponseDescription) {
    var response = response
    if isReplayed { response.addReplay() }
    if let index = all.firstIndex(where: { $0.status == response.status }) {
      all[index].merge(response)
    } else {
      let code = { (response: ResponseDescription) in response.status?.code ?? .max }
      all.insert(response, at: all.firstIndex { code($0) > code(response) } ?? all.endIndex)
    }
  }

  /// Adds a field to the response with this status, if there is one.
  public mutating func add(_ field: DescribedField, to status: StatusCode) {
    if let index = all.firstIndex(where: { $0.status == status }) { all[index].add(field) }
  }

  /// What is answered, now or later, may be the answer to an earlier request with the same key.
  mutating func addReplays() {
    isReplayed = true
    for index in all.indices { all[index].addReplay() }
  }

  /// The forms of a file or stream, whose type does not tell its media type.
  mutating func openContents(of type: Any.Type) -> [DescribedContent] {
    if let contentTypes { return contentTypes.types.map { .octets(as: $0.essence) } }
    note(
      DescriptionFinding(
        type, reason: "Its media type is a value, which the type does not tell.",
        advice: "Name it at the route: '.describing { $0.contentTypes = [\"text/csv\"] }'."))
    return [.octets(as: "*/*")]
  }

  /// Keeps a finding, once.
  public mutating func note(_ finding: DescriptionFinding) {
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// The response with this status.
  public subscript(status: StatusCode?) -> ResponseDescription? { all.first { $0.status == status } }
}

// MARK: - What is found

extension ResponseDescriptions {
  private mutating func addProblem<Problem: ProblemType>(_ type: Problem.Type) {
    var base = ResponseDescriptions(to: method, settings: settings, contentTypes: contentTypes)
    base.add(Problem.Base.self)
    for var response in base.all {
      response.reshape(.problem(type))
      add(response)
    }
    for finding in base.findings { note(finding) }
  }

  private mutating func addUnknown(_ type: Any.Type) {
    if type == (any Error).self || type is any Error.Type {
      note(
        DescriptionFinding(
          type, reason: "What is thrown here may be any error, so that the statuses of failures are not known.",
          advice: "Write the type that is thrown: 'throws(ReadFailure)'."))
    } else {
      note(
        DescriptionFinding(
          type, reason: "It does not tell which responses it stands for.",
          advice: "Return a response of this package, or conform the type to 'DescribedResponse'."))
    }
    add(ResponseDescription(nil, contents: problemContents(.problem(nil))))
  }

  /// Adds an error with these fields and a problem document.
  mutating func addError(_ type: any ErrorResponse.Type, fields: [DescribedField]) {
    let status = type.status(following: settings.conventions)
    var fields = fields
    if status.registration.mustNotBeStored, !fields.contains(where: { $0.name == .cacheControl }) {
      fields.append(.required(.cacheControl))
    }
    if settings.problems.translations != nil { fields.append(.optional(.contentLanguage)) }
    let shape: DescribedContent.Shape = type == ValidationFailed.self ? .validation : .problem(nil)
    add(ResponseDescription(status, fields: fields, contents: problemContents(shape)))
  }

  private func problemContents(_ shape: DescribedContent.Shape) -> [DescribedContent] {
    let others = settings.problems.formats.map { DescribedContent.octets(as: $0.contentType.essence) }
    return [DescribedContent(mediaType: "application/problem+json", shape: shape)] + others
  }

  /// Adds a success with a value in each form that the server has.
  mutating func addValue(_ status: StatusCode, _ type: Any.Type, fields: [DescribedField] = []) {
    let contents = settings.encoders.map { DescribedContent.value(type, as: $0.contentType.essence) }
    add(ResponseDescription(status, fields: fields, contents: type is Never.Type ? [] : contents))
  }

  /// Adds what a read may become where the client has the version, wants another, or wants another form.
  mutating func addReading(negotiated: Bool, fields: [DescribedField] = []) {
    guard method.readsRepresentation else { return }
    add(ResponseDescription(.notModified, fields: [.optional(.etag), .optional(.lastModified)] + fields))
    add(PreconditionFailed.self)
    if negotiated { add(NotAcceptable.self) }
  }
}

extension ResponseDescriptions: CustomStringConvertible {
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
