/// What a response with content is, but for its content: chooses the encoder, answers conditional reads, encodes.
struct ContentRepresentation {
  let status: StatusCode
  var version: ResourceVersion?
  /// Whether the answer to a read is tagged with a digest of its content.
  var isTaggedByContent = false
  /// Fields that stand before all others.
  var leading = HeaderFields()
  let additional: AdditionalFields

  /// The response with this content, in a form that the client accepts.
  ///
  /// - Parameters:
  ///   - content: What is sent.
  ///   - request: The request.
  ///   - own: The settings that the response has of its own.
  ///   - settings: Those of the application.
  func encode(
    _ content: some Encodable, for request: some RequestFacts, using own: borrowing ResponseSettings?,
    or settings: borrowing ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    if let own = copy own { return try encode(content, for: request, using: own) }
    return try encode(content, for: request, using: settings)
  }

  private func encode(
    _ content: some Encodable, for request: some RequestFacts, using settings: borrowing ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let isRead = request.method.readsRepresentation
    // The work of an unsafe method is done by now: a 406 would deny it.
    guard let choice = settings.chooseEncoder(for: request, orPreferred: !isRead) else {
      let refusal = NotAcceptable(available: settings.available)
      return try refusal.carrying(additional).encode(for: request, using: copy settings)
    }
    let tagged = isTaggedByContent && isRead ? try choice.encoder.encode(content) : nil
    let version = tagged.map { ResourceVersion(etag: EntityTag(of: $0)) } ?? version.map(choice.version(of:))
    // What was created is another resource than the one that the conditions are about.
    if isRead, status.statusClass == .successful, status != .created {
      let answer = try additional.conditionalAnswer(
        to: request, version: version, leading: leading, varies: choice.varies, copy settings)
      if let answer { return answer }
    }
    let octets = if let tagged { tagged } else { try choice.encoder.encode(content) }
    try additional.fields.checkDigests(of: octets, isWhole: isRead && status == .ok)
    let fields = fields(type: choice.contentType, version: version, varies: choice.varies)
    return EncodedResponse(framing: status, fields: consume fields, content: .bytes(octets), for: request)
  }

  /// The response without content.
  func encodeFieldsAlone(for request: some RequestFacts) -> EncodedResponse {
    let fields = fields(type: nil, version: version, varies: false)
    return EncodedResponse(framing: status, fields: fields, content: .none, for: request)
  }

  private func fields(type: FieldValue?, version: ResourceVersion?, varies: Bool) -> HeaderFields {
    var fields = leading
    // Room for the length and a policy for caches too, which are added last.
    fields.reserveCapacity(fields.count + additional.fields.count + 6)
    version?.add(to: &fields)
    fields.append(contentsOf: additional.fields)
    if varies { fields.append(.vary, "Accept") }
    if let type { fields.append(.contentType, type) }
    return fields
  }
}
