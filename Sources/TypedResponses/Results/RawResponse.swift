/// The way out: a response of any registered status, put together by hand, for what no type of this package covers.
///
/// What the registry knows of the status is checked when it is made; the rest is yours to get right. Its status is not
/// known from its type, so it can be a member of no ``OneOf`` and of no preset. The conditions of a read are held against
/// the `ETag` and the `Last-Modified` among its fields. Search for its name to find every place
/// that leaves the typed world.
///
/// ```swift
/// let reported = try RawResponse(.alreadyReported, contentType: "application/xml", content: Array("<a/>".utf8))
/// ```
public struct RawResponse: EncodableResponse {
  /// The status.
  public let status: StatusCode
  /// The fields, without those that follow from the content.
  public let fields: HeaderFields
  private let contentType: ContentType?
  private let content: [UInt8]

  /// A response without content.
  ///
  /// - Throws: ``RawResponseError`` when a field that the status requires is missing, or one is there that it forbids or
  ///   that is not the application's to send; when the status is no final one; when only a request can justify it.
  public init(_ status: StatusCode, fields: HeaderFields = HeaderFields()) throws(RawResponseError) {
    try self.init(checking: status, fields: fields, contentType: nil, content: [])
  }

  /// A response with content.
  ///
  /// - Throws: ``RawResponseError``, as without content, and when the status allows none.
  public init(
    _ status: StatusCode, fields: HeaderFields = HeaderFields(), contentType: ContentType, content: [UInt8]
  ) throws(RawResponseError) {
    try self.init(checking: status, fields: fields, contentType: contentType, content: content)
  }

  private init(
    checking status: StatusCode, fields: HeaderFields, contentType: ContentType?, content: [UInt8]
  ) throws(RawResponseError) {
    let registration = status.registration
    if status.statusClass == .informational {
      throw RawResponseError(status, "is an interim response and cannot end an exchange")
    }
    if Self.isFromEvaluation(status) {
      throw RawResponseError(status, "comes from evaluating a request: from its preconditions, ranges or negotiation")
    }
    if registration.content == .forbidden || registration.content == .empty, contentType != nil {
      throw RawResponseError(status, "has no content")
    }
    for rule in registration.fieldRules where rule.condition == nil {
      for name in rule.names {
        if rule.level == .must, !fields.contains(name) {
          throw RawResponseError(status, "needs the field \(name.name)")
        }
        if rule.level == .mustNot, fields.contains(name) {
          throw RawResponseError(status, "must not have the field \(name.name)")
        }
      }
    }
    if let field = fields.first(where: { Self.isOfServer($0.name) }) {
      throw RawResponseError(
        status, "cannot set \(field.name.name) by hand: it follows from the content or the connection")
    }
    do throws(ContentEncodingError) {
      try fields.checkDigests(of: content, isWhole: false)
    } catch {
      throw RawResponseError(status, "has a digest of other content. \(error.reason)")
    }
    self.status = status
    self.fields = fields
    self.contentType = contentType
    self.content = content
  }

  /// Statuses that say something about the request which nobody knows without evaluating it.
  private static func isFromEvaluation(_ status: StatusCode) -> Bool {
    switch status {
    case .partialContent, .notModified, .notAcceptable, .preconditionFailed, .rangeNotSatisfiable,
      .preconditionRequired:
      true
    default: false
    }
  }

  private static func isOfServer(_ name: FieldName) -> Bool {
    switch name {
    case .contentLength, .contentType, .transferEncoding, .date, .keepAlive, .trailer, .te: true
    default: false
    }
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    var fields = fields
    if status.registration.mustNotBeStored { fields.set(.cacheControl, "no-store") }
    if let answer = try conditionalAnswer(to: request, fields, settings) { return answer }
    if let contentType { fields.append(.contentType, contentType.fieldValue) }
    return EncodedResponse(framing: status, fields: fields, content: .bytes(content), for: request)
  }

  /// The 304 or 412 to a conditional read of what the fields name the version of.
  private func conditionalAnswer(
    to request: some RequestFacts, _ fields: HeaderFields, _ settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse? {
    guard status.statusClass == .successful, status != .created, request.isConditional else { return nil }
    let version = ResourceVersion(fields)
    let others = AdditionalFields(fields.filter { $0.name != .etag && $0.name != .lastModified })
    return try others.conditionalAnswer(to: request, version: version, settings)
  }
}

extension ResourceVersion {
  /// The version that `ETag` and `Last-Modified` name; `nil` when there is neither, or neither can be read.
  fileprivate init?(_ fields: HeaderFields) {
    let etag = fields[.etag].flatMap { EntityTag(parsing: $0.text) }
    let lastModified = fields[.lastModified].flatMap { HTTPDate(parsing: $0.text) }
    switch (etag, lastModified) {
    case (let etag?, let date?): self.init(etag: etag, lastModified: date)
    case (let etag?, nil): self.init(etag: etag)
    case (nil, let date?): self.init(lastModified: date)
    case (nil, nil): return nil
    }
  }
}

extension RawResponse: CustomStringConvertible {
  /// The status, without fields and content.
  public var description: String { status.description }
}
