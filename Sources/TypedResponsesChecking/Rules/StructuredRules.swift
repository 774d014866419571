import TypedResponses

extension ConventionRule {
  /// Fields that are defined as structured fields.
  ///
  /// [RFC 9651](https://www.rfc-editor.org/rfc/rfc9651)
  static let structured: [ConventionRule] = [
    ConventionRule(
      "field.deprecation", .must, .rfc(9745, "2.1"),
      "Write Deprecation as a structured date: @1688169599. Neither 'true' nor an HTTP date is valid."
    ) { subject in
      guard let value = subject[.deprecation], subject.deprecated == nil else { return nil }
      return "Deprecation is \(FieldText.quote(value))"
    },
    ConventionRule(
      "field.sunset.before-deprecation", .must, .rfc(9745, "4"), "Let the sunset come after the deprecation."
    ) { subject in
      guard let deprecated = subject.deprecated, let sunset = subject[.sunset].flatMap({ Subject.date($0) }),
        sunset.secondsSince1970 < deprecated
      else { return nil }
      return "Sunset is earlier than Deprecation"
    },
    ConventionRule(
      "field.ratelimit-policy", .must, .rfc(9651, "3.1"),
      "Write RateLimit-Policy as strings with parameters: \"hour\";q=100;w=3600. q is required, w is more than 0."
    ) { subject in
      policyFault(subject, .rateLimitPolicy) { item in
        guard let quota = item["q"]?.integer else { return "has no integer q" }
        if quota < 0 { return "has a negative q" }
        if let unit = item["qu"], unit.string == nil { return "has a qu that is no string" }
        if let key = item["pk"], key.byteSequence == nil { return "has a pk that is no byte sequence" }
        guard let window = item["w"] else { return nil }
        return window.integer.map { $0 > 0 } ?? false ? nil : "has a w that is no integer above 0"
      }
    },
    ConventionRule(
      "field.ratelimit", .must, .rfc(9651, "3.1"),
      "Write RateLimit as strings with parameters: \"hour\";r=42;t=1800. r is required."
    ) { subject in
      policyFault(subject, .rateLimit) { item in
        guard let rest = item["r"]?.integer, rest >= 0 else { return "has no integer r" }
        if let key = item["pk"], key.byteSequence == nil { return "has a pk that is no byte sequence" }
        guard let reset = item["t"] else { return nil }
        return reset.integer.map { $0 >= 0 } ?? false ? nil : "has a t that is no number of seconds"
      }
    },
    ConventionRule(
      "field.ratelimit.retry", .should, .http("10.2.3"), "Let Retry-After name no earlier time than RateLimit's t."
    ) { subject in
      let limits = subject.fields.combined(.rateLimit).flatMap { StructuredParser.list($0) } ?? []
      let exhausted = limits.compactMap(\.item).filter { $0["r"]?.integer == 0 }
      guard let wait = subject[.retryAfter].flatMap({ RetryAfter(parsing: $0)?.seconds }),
        let reset = exhausted.compactMap({ $0["t"]?.integer }).max(), Int64(clamping: wait) < reset
      else { return nil }
      return "Retry-After is \(wait), and RateLimit says \(reset)"
    },
    ConventionRule(
      "field.cdn-cache-control", .must, .rfc(9213, "2.1"),
      "Write the directives as a structured dictionary, with integers for times: max-age=60."
    ) { subject in
      guard let value = subject.fields.combined(.cdnCacheControl) else { return nil }
      guard let directives = StructuredParser.dictionary(value) else {
        return "\(FieldText.quote(value)) is no dictionary"
      }
      let odd = directives.entries.first { entry in
        ["max-age", "s-maxage"].contains(entry.key.text) && (entry.value.item?.value.integer.map { $0 < 0 } ?? true)
      }
      return odd.map { "\($0.key.text) is no integer" }
    },
  ]

  /// What is wrong with the first faulty member of a list of strings with parameters.
  private static func policyFault(
    _ subject: Subject, _ name: FieldName, _ fault: (StructuredItem) -> String?
  ) -> String? {
    guard let value = subject.fields.combined(name) else { return nil }
    guard let members = StructuredParser.list(value) else {
      return "\(name) is \(FieldText.quote(value)), which is no list"
    }
    for member in members {
      guard let item = member.item, item.value.string != nil else {
        return "\(FieldText.quote(member.serialized)) is no string"
      }
      if let fault = fault(item) { return "\(FieldText.quote(item.serialized)) \(fault)" }
    }
    return nil
  }
}

extension StructuredItem {
  /// The parameter with this key.
  fileprivate subscript(key: String) -> BareItem? {
    parameters.entries.last { $0.key.text == key }?.value
  }
}

extension Subject {
  /// The moment in `Deprecation`, in seconds since 1970.
  fileprivate var deprecated: Int64? {
    self[.deprecation].flatMap { StructuredParser.item($0)?.value.date }
  }
}
