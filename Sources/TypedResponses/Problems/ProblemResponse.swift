/// A problem on its way out: the one place where a document, its fields and its form come together.
struct ProblemResponse: ~Copyable {
  var type: ProblemTypeURI
  var title: String
  let status: StatusCode
  var fields: HeaderFields
  /// The form of the errors of a failed validation, where a guide has one.
  var validationFormat: ValidationFormat?

  init(
    type: consuming ProblemTypeURI, title: consuming String, status: StatusCode, fields: consuming HeaderFields
  ) {
    self.type = type
    self.title = title
    self.status = status
    self.fields = fields
  }

  /// The response to a request. `typeMembers` writes the extension members that belong to the type.
  @inline(__always)
  consuming func encode(
    _ details: ProblemDetails, for request: some RequestFacts, using settings: ResponseSettings,
    typeMembers: (inout ProblemMembers) throws(ContentEncodingError) -> Void = { _ in }
  ) throws(ContentEncodingError) -> EncodedResponse {
    guard let guide = settings.conventions.guide else {
      return try write(details, for: request, using: settings.problems, typeMembers: typeMembers)
    }
    var details = details
    guide.complete(&self, &details, for: request)
    return try write(details, for: request, using: settings.problems, typeMembers: typeMembers)
  }

  private consuming func write(
    _ details: ProblemDetails, for request: some RequestFacts, using settings: ProblemSettings,
    typeMembers: (inout ProblemMembers) throws(ContentEncodingError) -> Void
  ) throws(ContentEncodingError) -> EncodedResponse {
    var members = ProblemMembers(
      type: type, title: title, status: status, details: details,
      validationFormat: validationFormat ?? settings.validationFormat,
      translation: settings.translations?.choose(for: request))
    try typeMembers(&members)
    try members.addExtensions(of: details)
    if !settings.enrichments.isEmpty { enrich(&members, for: request, using: settings) }
    let translation = members.translation
    let document = members.finish()

    if status.mustNotBeStored { fields.set(.cacheControl, "no-store") }
    if let translation {
      if let languages = translation.languages { fields.set(.contentLanguage, languages) }
      fields.append(.vary, "Accept-Language")
    }
    guard !settings.formats.isEmpty else { return json(document, for: request) }
    fields.append(.vary, "Accept")
    guard let format = ProblemFormat.preferred(among: settings.formats, for: request),
      case .object(let object) = try? JSONValue(parsing: document),
      let octets = format.render(object, status, language: translation?.mainLanguage)
    else { return json(document, for: request) }
    fields.append(contentsOf: format.fields(beside: fields))
    return EncodedResponse(framing: status, fields: fields, content: .bytes(octets), for: request)
  }

  private func enrich(
    _ members: inout ProblemMembers, for request: some RequestFacts, using settings: ProblemSettings
  ) {
    let context = ProblemContext(type: type, status: status, request: request)
    for enrichment in settings.enrichments {
      for member in enrichment(context) {
        // What cannot be written is left out: a hook must not turn a 404 into a 500.
        try? members.add(member.name, member.value)
      }
    }
  }

  /// The fields of a document beside which there are no others, by its length: to make them takes as long as to write it.
  private static let fieldsAlone = (0..<512).map { length in
    var fields = HeaderFields()
    fields.append(.contentType, "application/problem+json")
    fields.append(.contentLength, FieldValue(checked: DecimalDigits.text(length)))
    return fields
  }

  private consuming func json(
    _ document: consuming [UInt8], for request: some RequestFacts
  ) -> EncodedResponse {
    if fields.isEmpty, document.count < Self.fieldsAlone.count {
      return EncodedResponse(
        status: status, fields: Self.fieldsAlone[document.count],
        content: request.method == .head ? .none : .bytes(document))
    }
    // Room for the length too, which the framing adds.
    fields.reserveCapacity(fields.count + 2)
    fields.append(.contentType, FieldValue(checked: "application/problem+json"))
    return EncodedResponse(framing: status, fields: fields, content: .bytes(document), for: request)
  }
}
