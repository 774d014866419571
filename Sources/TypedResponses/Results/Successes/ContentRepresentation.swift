/// A response with content: chooses the encoder, answers conditional reads, encodes.
struct ContentRepresentation<Content: Encodable & Sendable> {
  let status: StatusCode
  let content: Content?
  let version: ResourceVersion?
  /// Whether the answer to a read is tagged with a digest of its content.
  var isTaggedByContent = false
  /// The settings that the response has of its own.
  var ownSettings: ResponseSettings?
  var leading = HeaderFields()
  let additional: AdditionalFields

  func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    guard let content else {
      let fields = fields(type: nil, version: version, varies: false)
      return EncodedResponse(framing: status, fields: fields, content: .none, for: request)
    }
    let settings = ownSettings ?? settings
    let isRead = request.method.readsRepresentation
    // The work of an unsafe method is done by now: a 406 would deny it.
    guard let choice = settings.chooseEncoder(for: request, orPreferred: !isRead) else {
      let refusal = NotAcceptable(available: settings.available)
      return try refusal.carrying(additional).encode(for: request, using: settings)
    }
    let tagged = isTaggedByContent && isRead ? try choice.encoder.encode(content) : nil
    let version = tagged.map { ResourceVersion(etag: EntityTag(of: $0)) } ?? version.map(choice.version(of:))
    // What was created is another resource than the one that the conditions are about.
    if isRead, status.statusClass == .successful, status != .created {
      let answer = try additional.conditionalAnswer(
        to: request, version: version, leading: leading, varies: choice.varies, settings)
      if let answer { return answer }
    }
    let octets = if let tagged { tagged } else { try choice.encoder.encode(content) }
    try additional.fields.checkDigests(of: octets, isWhole: isRead && status == .ok)
    let fields = fields(type: choice.encoder.contentType, version: version, varies: choice.varies)
    return EncodedResponse(framing: status, fields: fields, content: .bytes(octets), for: request)
  }

  private func fields(type: FieldValue?, version: ResourceVersion?, varies: Bool) -> HeaderFields {
    var fields = leading
    fields.reserveCapacity(fields.count + additional.fields.count + 5)
    if let version { fields.append(contentsOf: version.fields) }
    fields.append(contentsOf: additional.fields)
    if varies { fields.append(.vary, "Accept") }
    if let type { fields.append(.contentType, type) }
    return fields
  }
}
