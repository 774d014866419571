/// A failure that is thrown and answers the request: a 4xx or 5xx whose content is a problem document.
///
/// The status types of this package conform; an application declares its own with ``ProblemType``, over a base that
/// brings the status and the fields it requires. The document's `status` is always the response's: it is written
/// from ``requiredFields`` and stored nowhere else.
///
/// [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)
public protocol ErrorResponse: TypedResponse, Error {
  /// The document's `type`: what kind of problem this is. `about:blank` says no more than the status does.
  static var problemType: ProblemTypeURI { get }

  /// The document's `title`: the same for every occurrence. The status phrase by default.
  static var problemTitle: String { get }

  /// What is said of this occurrence: detail, instance, extension members, optional header fields.
  var details: ProblemDetails { get }

  /// The status with the header fields that it cannot do without. Only this package makes values of this type, so an
  /// application declares its errors with ``ProblemType``.
  var requiredFields: RequiredFields<Self> { get }

  /// Writes the extension members that belong to the type, after the standard members. None by default.
  ///
  /// - Throws: ``ContentEncodingError`` when a member cannot be encoded.
  func writeMembers(to members: inout ProblemMembers) throws(ContentEncodingError)
}

extension ErrorResponse {
  public static var problemType: ProblemTypeURI { .blank }

  public static var problemTitle: String { status.phrase }

  /// What the client is told, such as `404 Not Found: No user has the id 42.`
  public var description: String {
    let title = Self.problemTitle == Self.status.phrase ? nil : Self.problemTitle
    let texts = [title, details.detail].compactMap(\.self)
    return texts.isEmpty ? "\(Self.status)" : "\(Self.status): \(texts.joined(separator: " "))"
  }

  public func writeMembers(to members: inout ProblemMembers) throws(ContentEncodingError) {}

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let restated = settings.conventions.restatedStatus(of: Self.self)
    return try encode(restatedAs: restated, for: request, using: settings)
  }

  /// The response, with another status than the type's if one is given, in the status line and in the document.
  @inline(__always)
  func encode(
    restatedAs restated: StatusCode?, for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let required = requiredFields
    let details = details
    var fields = required.fields
    if required.status == .unsupportedMediaType { fields.listTypes(takenBy: request.method) }
    if let rest = details.rest { fields.append(contentsOf: rest.content.additionalFields.fields) }
    let (type, status) = (Self.problemType, restated ?? required.status)
    let isRestated = status != required.status && type.isBlank
    let response = ProblemResponse(
      type: type, title: isRestated ? status.phrase : Self.problemTitle, status: status, fields: consume fields)
    return try response.encode(
      details, for: request, using: settings,
      typeMembers: { members throws(ContentEncodingError) in try writeMembers(to: &members) })
  }

  /// The problem document alone, for a log or for a transport other than HTTP.
  ///
  /// - Throws: ``ContentEncodingError`` when a member cannot be encoded.
  public func problemDocument() throws(ContentEncodingError) -> [UInt8] {
    let details = details
    var members = ProblemMembers(
      type: Self.problemType, title: Self.problemTitle, status: requiredFields.status, details: details)
    try writeMembers(to: &members)
    try members.addExtensions(of: details)
    return members.finish()
  }
}
