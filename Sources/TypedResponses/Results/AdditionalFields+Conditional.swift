extension AdditionalFields {
  /// The answer to a conditional GET or HEAD that needs no content: 304 or 412; `nil` when the content is to be sent.
  ///
  /// A 304 has the fields a cache needs to update what it stored, and no others
  /// ([RFC 9110 §15.4.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5)).
  func conditionalAnswer(
    to request: some RequestFacts, version: ResourceVersion, varies: Bool = false, _ settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse? {
    guard request.method == .get || request.method == .head else { return nil }
    let evaluation = Preconditions(request).evaluate(against: .exists(version))
    if let failure = evaluation.failure { return try failure.encode(for: request, using: settings) }
    guard evaluation.outcome == .notModified else { return nil }
    var validators = version.fields
    if version.etag != nil { validators.removeAll { $0.name == .lastModified } }
    var kept = HeaderFields()
    kept.append(contentsOf: validators)
    kept.append(contentsOf: fields.filter { !$0.name.describesContent })
    if varies { kept.append(.vary, "Accept") }
    return EncodedResponse(framing: .notModified, fields: kept, content: .none, for: request)
  }
}

extension FieldName {
  /// Whether the field describes content that is sent along.
  fileprivate var describesContent: Bool {
    self == .contentType || self == .contentEncoding || self == .contentLanguage || self == .contentDisposition
  }
}
