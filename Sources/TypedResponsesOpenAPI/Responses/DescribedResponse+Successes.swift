public import TypedResponses

// What each success stands for, by code.

extension OK: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    describe(into: &responses, fields: [])
  }

  /// With fields that only some sets send.
  static func describe(into responses: inout ResponseDescriptions, fields: [DescribedField]) {
    let equivalent: [DescribedField] =
      responses.method == .query ? [.optional(.location), .optional(.contentLocation)] : []
    responses.addValue(
      status, Content.self, fields: [.optional(.etag), .optional(.lastModified)] + equivalent + fields)
    responses.addReading(negotiated: true, fields: equivalent)
  }
}

extension Created: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    // In answer to POST it is refused without a location.
    let location: DescribedField = responses.method == .post ? .required(.location) : .optional(.location)
    describe(into: &responses, location: location)
  }

  static func describe(into responses: inout ResponseDescriptions, location: DescribedField?) {
    let fields = [location, .optional(.etag), .optional(.lastModified)].compactMap(\.self)
    responses.addValue(status, Content.self, fields: fields)
  }
}

extension Accepted: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addValue(status, Content.self, fields: [.required(.location), .optional(.retryAfter)])
  }
}

extension NonAuthoritativeInformation: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addValue(status, Content.self)
    responses.addReading(negotiated: true)
  }
}

extension NoContent: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.add(ResponseDescription(status, fields: [.optional(.etag), .optional(.lastModified)]))
    responses.addReading(negotiated: false)
  }
}

extension ResetContent: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.add(ResponseDescription(status))
    responses.addReading(negotiated: false)
  }
}

extension PartialContent: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    describe(into: &responses, as: responses.openContents(of: Self.self))
  }

  static func describe(into responses: inout ResponseDescriptions, as contents: [DescribedContent]) {
    // Several parts are sent as one multipart content, in which each has a range of its own.
    let parts: [DescribedContent] =
      contents.contains { $0.mediaType == "*/*" } ? [] : [.octets(as: "multipart/byteranges")]
    responses.add(
      ResponseDescription(
        status, fields: [.optional(.contentRange), .optional(.etag), .optional(.lastModified)],
        contents: contents + parts))
    responses.addReading(negotiated: false)
  }
}

extension MultiStatus: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    let item = JSONSchema.object(
      [
        ("href", .string(format: "uri-reference")), ("status", .integer()), ("fields", .map(of: .string())),
        ("content", .anything),
      ], required: ["href", "status"]
    ).closed
    let items = JSONSchema.object([("responses", .array(of: item))], required: ["responses"]).closed
    responses.add(
      ResponseDescription(status, contents: [.schema(items), .octets(as: "application/xml")]))
    responses.addReading(negotiated: false)
  }
}

extension OptionsAnswer: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.add(
      ResponseDescription(
        status, fields: [.required(.allow), .optional(.acceptPatch), .optional(.acceptQuery)]))
  }
}

extension MultipleChoices: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addValue(status, Choices.self, fields: [.optional(.location)])
    if responses.method.readsRepresentation { responses.add(NotAcceptable.self) }
  }
}

// MARK: - Files and streams

extension Representation: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    describe(into: &responses, as: responses.openContents(of: Self.self))
  }

  static func describe(into responses: inout ResponseDescriptions, as contents: [DescribedContent]) {
    let ranges: [DescribedField] = responses.method.readsRepresentation ? [.required(.acceptRanges)] : []
    responses.add(
      ResponseDescription(
        status, fields: ranges + [.optional(.etag), .optional(.lastModified)],
        contents: contents))
    responses.addReading(negotiated: false)
    if responses.method == .get || responses.method == .query {
      PartialContent<Source>.describe(into: &responses, as: contents)
      responses.add(RangeNotSatisfiable.self)
    }
  }
}

extension Streamed: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.add(ResponseDescription(status, contents: responses.openContents(of: Self.self)))
    responses.addReading(negotiated: false)
  }
}

extension JSONStream: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    let framings: [JSONFraming] = [.lines, .jsonl, .textSequence]
    let items = framings.map { DescribedContent.items(of: Values.Element.self, as: $0.contentType.essence) }
    responses.add(ResponseDescription(status, contents: items + [.value([Values.Element].self)]))
    responses.addReading(negotiated: false)
  }
}

extension EventStream: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.add(ResponseDescription(status, fields: [.required(.cacheControl)], contents: [.events]))
    responses.addReading(negotiated: false)
  }
}

// MARK: - Responses that are made of others

extension OneOf: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    repeat responses.add((each Case).self)
  }
}

extension Result: DescribedResponse where Success: EncodableResponse, Failure: EncodableResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.add(Success.self)
    responses.add(Failure.self)
  }
}

extension IdempotentResponse: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addReplays()
    responses.add(Success.self)
    responses.add(IdempotencyKeyMissing.self)
    responses.add(IdempotencyKeyMalformed.self)
    responses.add(IdempotentRequestOutstanding.self)
    responses.add(IdempotencyKeyReused.self)
    responses.add(ServiceUnavailable.self)
  }
}

extension AuthenticationFailure: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.add(Unauthorized.self)
    responses.add(BadRequest.self)
  }
}
