/// A success with content: chooses the encoder, answers conditional reads, encodes.
struct ContentRepresentation<Content: Encodable & Sendable> {
  let status: StatusCode
  let content: Content?
  let version: ResourceVersion?
  var leading = HeaderFields()
  let additional: AdditionalFields

  func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let isRead = request.method == .get || request.method == .head
    guard let content else {
      return EncodedResponse(framing: status, fields: fields(type: nil, varies: false), content: .none, for: request)
    }
    // The work of an unsafe method is done by now: a 406 would deny it.
    guard let choice = settings.chooseEncoder(for: request, orPreferred: !isRead) else {
      return try NotAcceptable(available: settings.available).encode(for: request, using: settings)
    }
    if isRead, let version {
      switch Preconditions(request).evaluate(against: .exists(version)).outcome {
      case .proceed: break
      case .notModified:
        return notModified(version: version, varies: choice.varies, for: request)
      case .preconditionFailed:
        let failure = PreconditionFailed(detail: "A condition of the request does not hold.")
        return try failure.encode(for: request, using: settings)
      }
    }
    let octets = try choice.encoder.encode(content)
    let fields = fields(type: choice.encoder.contentType, varies: choice.varies)
    return EncodedResponse(framing: status, fields: fields, content: .bytes(octets), for: request)
  }

  private func fields(type: FieldValue?, varies: Bool) -> HeaderFields {
    var fields = leading
    fields.reserveCapacity(fields.count + additional.fields.count + 5)
    if let version { fields.append(contentsOf: version.fields) }
    fields.append(contentsOf: additional.fields)
    if varies { fields.append(.vary, "Accept") }
    if let type { fields.append(.contentType, type) }
    return fields
  }

  /// The fields a cache needs to update what it stored, and no others
  /// ([RFC 9110 §15.4.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5)).
  private func notModified(
    version: ResourceVersion, varies: Bool, for request: some RequestFacts
  ) -> EncodedResponse {
    var fields = HeaderFields()
    fields.append(contentsOf: version.fields)
    if version.etag != nil { fields.remove(.lastModified) }
    let isKept: (FieldName) -> Bool = { name in
      name != .contentType && name != .contentEncoding && name != .contentLanguage && name != .contentDisposition
    }
    fields.append(contentsOf: additional.fields.filter { isKept($0.name) })
    if varies { fields.append(.vary, "Accept") }
    return EncodedResponse(framing: .notModified, fields: fields, content: .none, for: request)
  }
}
