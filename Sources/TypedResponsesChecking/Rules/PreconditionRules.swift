import TypedResponses

extension ConventionRule {
  /// Whether the answer fits to the conditions of the request.
  static let preconditions: [ConventionRule] = [
    ConventionRule(
      "precondition.304.unasked", .must, .http("15.4.5"),
      "Send 304 only to a GET, HEAD or QUERY with If-None-Match or If-Modified-Since: without one the client has nothing stored."
    ) { subject in
      guard subject.code == 304, subject.request != nil,
        // Tools of browsers may show a request as the page made it, without the condition that the cache added.
        subject.response.source != .recording || subject.requested(.host) != nil,
        subject.requested(.ifNoneMatch) == nil,
        subject.requested(.ifModifiedSince) == nil
      else { return nil }
      return "the request has neither If-None-Match nor If-Modified-Since"
    },
    ConventionRule(
      "precondition.412.unasked", .must, .http("15.5.13"),
      "Send 412 only when a condition of the request does not hold; 428 when one is missing."
    ) { subject in
      let names: [FieldName] =
        [.ifMatch, .ifNoneMatch, .ifUnmodifiedSince, .ifModifiedSince, .ifRange] + ObservedRequest.webDAVConditions
      guard subject.code == 412, let request = subject.request, names.allSatisfy({ request.values(of: $0).isEmpty })
      else { return nil }
      return "the request has no condition"
    },
    ConventionRule(
      "precondition.428.asked", .should, .rfc(6585, "3"),
      "Evaluate the condition that came: 428 asks for one."
    ) { subject in
      guard subject.code == 428, subject.requested(.ifMatch) != nil || subject.requested(.ifUnmodifiedSince) != nil
      else { return nil }
      return "the request has a condition, and the response asks for one"
    },
    ConventionRule(
      "precondition.ignored", .must, .http("13.1.2"),
      "Answer 304: the client has this very representation. If-None-Match is compared weakly."
    ) { subject in
      guard subject.requested(.ifNoneMatch) != nil, let outcome = subject.outcomeOfRead, outcome == .notModified,
        subject.code == 200
      else { return nil }
      return "If-None-Match names the tag that the 200 has: \(subject[.etag] ?? "*")"
    },
    ConventionRule(
      "precondition.date-ignored", .should, .http("13.1.3"),
      "Answer 304: the representation has not changed since the date the client gave."
    ) { subject in
      guard subject.requested(.ifNoneMatch) == nil, let outcome = subject.outcomeOfRead, outcome == .notModified,
        subject.code == 200
      else { return nil }
      return "If-Modified-Since is not earlier than Last-Modified, and the answer is 200"
    },
    ConventionRule(
      "precondition.304.changed", .must, .http("13.1.2"),
      "Answer 200 with the new representation: no tag of If-None-Match is the current one."
    ) { subject in
      guard subject.code == 304, subject[.etag] != nil, subject.requested(.ifNoneMatch) != nil,
        subject.outcomeOfRead == .proceed
      else { return nil }
      return "the 304 has the tag \(subject[.etag] ?? ""), which If-None-Match does not name"
    },
    ConventionRule(
      "precondition.match-ignored", .must, .http("13.1.1"),
      "Answer 412: If-Match names no current tag, compared strongly."
    ) { subject in
      guard subject.requested(.ifMatch) != nil, subject.outcomeOfRead == .preconditionFailed, subject.isSuccess else {
        return nil
      }
      return "If-Match does not name the tag that the response has: \(subject[.etag] ?? "")"
    },
  ]
}

extension Subject {
  /// What the request's conditions come to for the representation that a response to GET, HEAD or QUERY is about; `nil` when
  /// that cannot be told.
  fileprivate var outcomeOfRead: PreconditionOutcome? {
    guard let request, request.method.readsRepresentation else { return nil }
    let tag = self[.etag].flatMap { EntityTag(parsing: $0) }
    let modified = self[.lastModified].flatMap { Subject.date($0) }
    let version: ResourceVersion
    switch (tag, modified) {
    case (let tag?, let modified?): version = ResourceVersion(etag: tag, lastModified: modified)
    case (let tag?, nil): version = ResourceVersion(etag: tag)
    case (nil, let modified?) where requested(.ifMatch) == nil && requested(.ifNoneMatch) == nil:
      version = ResourceVersion(lastModified: modified)
    default: return nil
    }
    return Preconditions(request).evaluate(against: .exists(version)).outcome
  }
}
