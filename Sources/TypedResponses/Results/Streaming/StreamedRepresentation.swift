/// A 200 whose content is made while it is sent, in one media type.
struct StreamedRepresentation {
  let contentType: ContentType
  let content: ContentStream
  var leading: [HeaderField] = []
  let additional: AdditionalFields

  func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let isRead = request.method.readsRepresentation
    // The work of an unsafe method is done by now: a 406 would deny it.
    if isRead, AcceptedMediaTypes(request).quality(of: contentType) == .unacceptable {
      let refusal = NotAcceptable(available: [contentType.description])
      return try refusal.carrying(additional).encode(for: request, using: settings)
    }
    if isRead {
      // What has no content need not be told how to pass it on.
      let kept = leading.filter { $0.name != .xAccelBuffering }
      let answer = try additional.conditionalAnswer(to: request, version: nil, leading: kept, settings)
      if let answer { return answer }
    }
    var fields = HeaderFields()
    fields.append(contentsOf: leading)
    fields.append(contentsOf: additional.fields)
    fields.append(.contentType, contentType.fieldValue)
    return EncodedResponse(framing: .ok, fields: fields, content: .stream(content), for: request)
  }
}

extension HeaderField {
  /// Tells nginx to pass on what it gets as soon as it gets it. nginx takes the field away; to others it says nothing.
  static var unbuffered: HeaderField { HeaderField(.xAccelBuffering, "no") }
}
