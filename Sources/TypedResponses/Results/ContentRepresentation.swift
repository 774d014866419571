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
    if let version {
      let answer = try additional.conditionalAnswer(to: request, version: version, varies: choice.varies, settings)
      if let answer { return answer }
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
}
