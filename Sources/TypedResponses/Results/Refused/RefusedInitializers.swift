// What one may try to write, refused with the right way to say it. None of these can be called.

extension Created {
  /// Refused: the text may be no URI reference.
  @available(
    *, unavailable,
    message: "Check the text first: 'location: try Location(text)'. Parts of a path are written \"/users/\\(id)\"."
  )
  public init(_ content: Content, location: String, version: ResourceVersion? = nil) {
    self.init(content, location: .requestTarget, version: version)
  }
}

extension NoContent {
  /// Refused: 204 ends with the header section.
  @available(*, unavailable, message: "204 No Content has no content. Use 'OK(_:)' to send some.")
  public init(_ content: some Encodable) { self.init() }
}

extension ResetContent {
  /// Refused: 205 has no content.
  @available(*, unavailable, message: "205 Reset Content has no content. Use 'OK(_:)' to send some.")
  public init(_ content: some Encodable) { self.init() }
}

extension PartialContent where Source == BytesSource {
  /// Refused: nobody asked for a part.
  @available(
    *, unavailable,
    message: "206 depends on the request. Return 'Representation', which sends the part that was asked for."
  )
  public init(_ content: some Encodable) {
    let none = SelectedRanges(ranges: [], completeLength: 0, isKnownToClient: false)
    self.init(none, of: BytesSource([]), contentType: "application/octet-stream")
  }
}

extension Unauthorized {
  /// Refused: the client would not know how to authenticate.
  @available(
    *, unavailable,
    message: """
      401 has to say how to authenticate: 'Unauthorized(challenge: .bearer(realm: "api"))'. \
      For a client that is known and refused use 'Forbidden'.
      """
  )
  public init(detail: String? = nil) { self.init(challenge: .bearer(realm: "api"), detail: detail) }
}

extension PaymentRequired {
  /// Refused: the client would not know how to pay.
  @available(
    *, unavailable,
    message: """
      402 has to say how to pay: 'PaymentRequired(challenge: .payment(…))'. \
      Where only people can find out, say so: 'PaymentRequired.withoutChallenge(detail:)'.
      """
  )
  public init(detail: String? = nil) { self = .withoutChallenge(detail: detail) }
}

extension MethodNotAllowed {
  /// Refused: the client would not know what the resource takes.
  @available(
    *, unavailable,
    message: "405 has to say which methods the resource takes: 'MethodNotAllowed(allow: [.get, .head])'."
  )
  public init(detail: String? = nil) { self.init(allow: [], detail: detail) }
}

extension NotAcceptable {
  /// Refused: nothing was negotiated.
  @available(
    *, unavailable,
    message: "406 depends on the request. 'Negotiation(request).choose(from:)' makes one where nothing fits."
  )
  public init(detail: String? = nil) { self.init(available: []) }
}

extension PreconditionFailed {
  /// Refused: no condition was evaluated.
  @available(
    *, unavailable,
    message: """
      412 depends on the request. 'try Preconditions(request).check(against:)' throws one where a condition fails. \
      For a clash that the client did not guard against use 'Conflict'.
      """
  )
  public init(detail: String? = nil) { self.init(ProblemMessage(detail ?? "")) }
}

extension PreconditionRequired {
  /// Refused: the client may have sent a condition.
  @available(
    *, unavailable,
    message: "428 depends on the request. 'try Preconditions(request).require(match:)' throws one where none was sent."
  )
  public init(detail: String? = nil) { self.init(ProblemMessage(detail ?? "")) }
}

extension RangeNotSatisfiable {
  /// Refused: no range was evaluated.
  @available(
    *, unavailable,
    message: "416 depends on the request. Return 'Representation', which sends it where no such part exists."
  )
  public init(detail: String? = nil) { self.init(UnsatisfiableRange(completeLength: 0)) }
}

extension TooManyRequests {
  /// Refused: the client would have to guess.
  @available(
    *, unavailable,
    message: "429 has to say when the client may try again: 'TooManyRequests(retryAfter: .seconds(30))'."
  )
  public init(detail: String? = nil) { self.init(retryAfter: .seconds(0), detail: detail) }
}

extension ServiceUnavailable {
  /// Refused: it is not clear whether the time is unknown or was forgotten.
  @available(
    *, unavailable,
    message: """
      503 says when to try again: 'ServiceUnavailable(retryAfter: .seconds(30))'. \
      When nobody knows, say so: 'ServiceUnavailable.withoutEstimate()'.
      """
  )
  public init(detail: ServerErrorDetail? = nil) { self = .withoutEstimate(detail: detail) }
}

extension ValidationFailed {
  /// Refused: there may be no fault, and then nothing is to be thrown.
  @available(
    *, unavailable,
    message: """
      This is nil when no field is wrong: 'if let failed = ValidationFailed(fields: faults) { throw failed }', \
      or 'try faults.refuse()'.
      """
  )
  public init(fields: some Collection<FieldError>) { self.init(checked: Array(fields)) }
}

extension CreatedMember {
  /// Refused: a 201 says where the new resource is.
  @available(*, unavailable, message: "A 201 says where the new resource is: add 'location:'.")
  public static func created(_ resource: Resource, version: ResourceVersion) -> Self {
    created(resource, location: "/", version: version)
  }
}

extension CreatedTargetMember {
  /// Refused: a 201 says where the new resource is.
  @available(*, unavailable, message: "A 201 says where the new resource is: add 'location: .requestTarget'.")
  public static func created(_ resource: Resource, version: ResourceVersion) -> Self {
    created(resource, location: .requestTarget, version: version)
  }
}
