import TypedResponses

extension ConventionRule {
  /// Fields that are defined as structured fields.
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
      "field.digest", .must, .rfc(9530, "2"), "Write digests as algorithm=:base64:, such as sha-256=:…:."
    ) { subject in
      for name in [FieldName.contentDigest, .reprDigest] {
        let odd = subject.list(name)?.first { StructuredItem(member: $0)?.octets == nil }
        if let odd { return "\(name) lists \(FieldText.quote(odd))" }
      }
      return nil
    },
    ConventionRule(
      "field.digest.insecure", .convention, .rfc(9530, "5"), "Use sha-256 or sha-512: the other algorithms are broken."
    ) { subject in
      let known = ["sha-256", "sha-512"]
      let names = [FieldName.contentDigest, .reprDigest].flatMap { subject.list($0) ?? [] }.compactMap {
        StructuredItem(member: $0)?.key
      }
      return !names.isEmpty && !names.contains(where: known.contains)
        ? "the only digests are by \(names.joined(separator: ", "))" : nil
    },
    ConventionRule(
      "field.ratelimit-policy", .must, .rfc(9651, "3.1"),
      "Write RateLimit-Policy as strings with parameters: \"hour\";q=100;w=3600. q is required, w is more than 0."
    ) { subject in
      for member in subject.list(.rateLimitPolicy) ?? [] {
        guard let item = StructuredItem(item: member), item.isString else {
          return "\(FieldText.quote(member)) does not begin with a string in quotes"
        }
        guard let quota = item.integer("q") else { return "\(FieldText.quote(member)) has no integer q" }
        if quota < 0 { return "q is negative" }
        if item.parameters.contains(where: { $0.name == "w" }), item.integer("w").map({ $0 <= 0 }) ?? true {
          return "w is no integer above 0"
        }
      }
      return nil
    },
    ConventionRule(
      "field.ratelimit", .must, .rfc(9651, "3.1"),
      "Write RateLimit as strings with parameters: \"hour\";r=42;t=1800. r is required."
    ) { subject in
      for member in subject.list(.rateLimit) ?? [] {
        guard let item = StructuredItem(item: member), item.isString else {
          return "\(FieldText.quote(member)) does not begin with a string in quotes"
        }
        guard let rest = item.integer("r"), rest >= 0 else { return "\(FieldText.quote(member)) has no integer r" }
        if item.parameters.contains(where: { $0.name == "t" }), item.integer("t").map({ $0 < 0 }) ?? true {
          return "t is no number of seconds"
        }
      }
      return nil
    },
    ConventionRule(
      "field.ratelimit.retry", .should, .http("10.2.3"), "Let Retry-After name no earlier time than RateLimit's t."
    ) { subject in
      guard let wait = subject[.retryAfter].flatMap({ RetryAfter(parsing: $0)?.seconds }),
        let reset = (subject.list(.rateLimit) ?? []).compactMap({ StructuredItem(item: $0) })
          .filter({ $0.integer("r") == 0 }).compactMap({ $0.integer("t") }).max(), wait < reset
      else { return nil }
      return "Retry-After is \(wait), and RateLimit says \(reset)"
    },
    ConventionRule(
      "field.cdn-cache-control", .must, .rfc(9213, "2.1"),
      "Write the directives as a structured dictionary, with integers for times: max-age=60."
    ) { subject in
      for member in subject.list(.cdnCacheControl) ?? [] {
        guard let directive = FieldText.parameter(member) else { return "\(FieldText.quote(member)) is no directive" }
        if ["max-age", "s-maxage"].contains(directive.name),
          directive.isQuoted || !FieldText.isNumeral(directive.value ?? "")
        {
          return "\(FieldText.quote(member)) is no integer"
        }
      }
      return nil
    },
  ]
}

/// A member of a structured list or dictionary, as far as the fields here need one.
///
/// [RFC 9651 §3](https://www.rfc-editor.org/rfc/rfc9651#section-3)
private struct StructuredItem {
  let key: String?
  let isString: Bool
  /// The text of a byte sequence, still in base64.
  let octets: String?
  let parameters: [FieldText.Parameter]

  /// An item of a list.
  init?(item text: String) {
    self.init(key: nil, text)
  }

  /// A member of a dictionary.
  init?(member text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    self.init(key: String(text[..<equals]), String(text[text.index(after: equals)...]))
  }

  private init?(key: String?, _ text: String) {
    if let key,
      !key.utf8.allSatisfy({ (0x61...0x7A).contains($0) || FieldSyntax.digit($0) != nil || "_-.*".utf8.contains($0) })
    {
      return nil
    }
    let parts = FieldText.split(text, on: ";")
    guard let value = parts.first, !value.isEmpty else { return nil }
    self.key = key
    isString = FieldText.unquoted(value) != nil
    let isOctets = value.count >= 2 && value.hasPrefix(":") && value.hasSuffix(":")
    let body = value.dropFirst().dropLast()
    octets =
      isOctets
        && body.utf8.allSatisfy {
          FieldSyntax.digit($0) != nil || (0x61...0x7A).contains($0 | 0x20) || "+/=".utf8.contains($0)
        }
      ? String(body) : nil
    parameters = parts.dropFirst().compactMap { StructuredItem.parameter($0) }
    if parameters.count != parts.count - 1 { return nil }
  }

  /// A parameter whose value is a token, a string or a byte sequence.
  private static func parameter(_ text: String) -> FieldText.Parameter? {
    if let parameter = FieldText.parameter(text) { return parameter }
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, FieldSyntax.isToken(parts[0]), parts[1].hasPrefix(":"), parts[1].hasSuffix(":") else {
      return nil
    }
    return FieldText.Parameter(name: parts[0], value: parts[1], isQuoted: true)
  }

  func integer(_ name: String) -> Int? {
    guard let parameter = parameters.last(where: { $0.name == name }), !parameter.isQuoted else { return nil }
    return parameter.value.flatMap { Int($0) }
  }
}

extension Subject {
  /// The moment in `Deprecation`, in seconds since 1970.
  fileprivate var deprecated: Int64? {
    guard let value = self[.deprecation]?.split(separator: ";").first, value.hasPrefix("@") else { return nil }
    return Int64(value.dropFirst())
  }
}
