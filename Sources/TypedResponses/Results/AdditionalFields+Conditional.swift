extension AdditionalFields {
  /// The answer to a conditional GET, HEAD or QUERY that needs no content: 304 or 412; `nil` when the content is to be sent.
  ///
  /// Whatever answers a read with 2xx asks this first
  /// ([RFC 9110 §13.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-13.2.1)). Without a version there still is a
  /// representation, which has none of the tags of `If-Match` and is what `If-None-Match: *` is about.
  ///
  /// A 304 has the fields a cache needs to update what it stored, and no other metadata of the representation
  /// ([RFC 9110 §15.4.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5)).
  func conditionalAnswer(
    to request: some RequestFacts, version: ResourceVersion?, leading: some Sequence<HeaderField> = [HeaderField](),
    varies: Bool = false, _ settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse? {
    guard request.method.readsRepresentation, request.isConditional else { return nil }
    let evaluation = Preconditions(request, matching: settings.tagMatching).evaluate(against: .exists(version))
    if let failure = evaluation.failure {
      return try failure.carrying(self).encode(for: request, using: settings)
    }
    guard evaluation.outcome == .notModified else { return nil }
    var kept = HeaderFields()
    version?.addStrongest(to: &kept)
    kept.append(contentsOf: leading)
    kept.append(contentsOf: fieldsNewToClient)
    if varies { kept.append(.vary, "Accept") }
    return EncodedResponse(framing: .notModified, fields: kept, content: .none, for: request)
  }

  /// The fields for a client that has the representation: all but what describes the representation itself.
  /// `Content-Location` and the fields of caching stay, as 304 and 206 demand
  /// ([RFC 9110 §15.3.7](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.7)).
  var fieldsNewToClient: [HeaderField] {
    fields.filter { !$0.name.describesRepresentation || $0.name == .contentLocation }
  }
}

extension StatusError {
  /// The error in the place of a success: with the fields of the success that neither describe its representation
  /// nor let caches store it.
  func carrying(_ additional: AdditionalFields) -> Self {
    var copy = self
    copy.additionalFields = additional.filtered { !$0.describesRepresentation && $0 != .cacheControl && $0 != .expires }
    return copy
  }
}

extension FieldName {
  /// Whether the field is metadata of a representation
  /// ([RFC 9110 §8](https://www.rfc-editor.org/rfc/rfc9110#section-8),
  /// [RFC 9530](https://www.rfc-editor.org/rfc/rfc9530)): `Last-Modified`, `Repr-Digest`, and whatever begins with
  /// `Content-` but is no policy.
  var describesRepresentation: Bool {
    switch self {
    case .lastModified, .reprDigest: true
    case .contentSecurityPolicy, .contentSecurityPolicyReportOnly: false
    default: FieldSyntax.equalIgnoringCase(name.prefix(8), "Content-")
    }
  }
}
