extension ResponsePipeline {
  /// What a response that some other code of the server's framework has made lacks: the fields that belong to every
  /// response, and what ``caching`` says where it says nothing to caches. A response of this pipeline lacks nothing.
  ///
  /// ```swift
  /// func complete(_ page: inout ForeignPage, for request: some RequestFacts, _ pipeline: ResponsePipeline) {
  ///   let lacking = pipeline.fieldsToSet(on: page.lines, of: .ok, for: request)
  ///   page.lines.removeAll { line in lacking.contains { $0.name.matches(line.name) } }
  ///   for field in lacking { page.lines.append((name: field.name.name, value: field.value.text)) }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - lines: The lines of the response. Those that HTTP does not allow are passed over.
  ///   - status: Its status.
  ///   - request: What it answers.
  /// - Returns: The fields to set, in order. Those of one name take the place of all that the response has of that name.
  public func fieldsToSet(
    on lines: some Sequence<(name: String, value: String)>, of status: StatusCode, for request: some RequestFacts
  ) -> HeaderFields {
    fieldsToSet(on: Array(lines), of: status, for: request)
  }

  /// The same for lines in an array, which takes a tenth of the time.
  package func fieldsToSet(
    on lines: [(name: String, value: String)], of status: StatusCode, for request: some RequestFacts
  ) -> HeaderFields {
    let ambient = hasAmbientFields(for: request) ? ambientFields(for: request, status) : HeaderFields()
    var own = HeaderFields()
    for (name, value) in lines {
      guard
        let name = Self.saidToCaches.first(where: { $0.matches(name) })
          ?? ambient.first(where: { $0.name.matches(name) })?.name,
        let value = try? FieldValue(value)
      else { continue }
      own.append(name, value)
    }
    guard !ambient.isEmpty || own.contains(.vary) else {
      var changes = HeaderFields()
      if let policy = caching.policy(missingIn: own, of: status, for: request) { changes.append(.cacheControl, policy) }
      return changes
    }
    var whole = own
    whole.mergeAmbient(ambient)
    if let policy = caching.policy(missingIn: whole, of: status, for: request) { whole.set(.cacheControl, policy) }
    var changes = HeaderFields()
    for field in whole where !whole.says(field.name, as: own) { changes.append(field.name, field.value) }
    return changes
  }

  /// The fields that tell caches what to keep, for how long and for whom.
  private static let saidToCaches: [FieldName] = [.cacheControl, .etag, .expires, .lastModified, .vary]
}

extension HeaderFields {
  /// Whether the lines with this name are the same as those of the others.
  fileprivate func says(_ name: FieldName, as other: HeaderFields) -> Bool {
    lazy.filter { $0.name == name }.elementsEqual(other.lazy.filter { $0.name == name }) { $0.value == $1.value }
  }
}
