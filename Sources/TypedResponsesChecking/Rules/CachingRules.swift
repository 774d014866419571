import TypedResponses

extension ConventionRule {
  /// What responses say to caches.
  static let caching: [ConventionRule] = [
    ConventionRule(
      "field.cache-control", .must, .rfc(9111, "5.2"),
      "Write directives as names, or as name=value, separated by commas."
    ) { subject in
      let odd = subject.list(.cacheControl)?.first { FieldText.parameter($0) == nil }
      return odd.map { "\(FieldText.quote($0)) is no cache directive" }
    },
    ConventionRule(
      "field.cache-control.seconds", .must, .rfc(9111, "5.2.2.1"),
      "Write the time as whole seconds in digits alone: 'max-age=60', without quotes, sign or fraction."
    ) { subject in
      for directive in subject.cacheDirectives where withSeconds.contains(directive.name) {
        guard let value = directive.value else { return "\(directive.name) has no value" }
        if directive.isQuoted { return "\(directive.name)=\"\(value)\" is quoted" }
        if !FieldText.isNumeral(value) { return "\(directive.name)=\(value) is no number of seconds" }
      }
      return nil
    },
    ConventionRule(
      "field.cache-control.argument", .should, .rfc(9111, "5.2.2"), "Leave the value out: the directive takes none."
    ) { subject in
      let odd = subject.cacheDirectives.first { withoutValue.contains($0.name) && $0.value != nil }
      return odd.map { "\($0.name) has the value \(FieldText.quote($0.value ?? ""))" }
    },
    ConventionRule(
      "field.cache-control.names", .should, .rfc(9111, "5.2.2.4"), "Quote the field names: no-cache=\"Set-Cookie\"."
    ) { subject in
      let odd = subject.cacheDirectives.first {
        ["no-cache", "private"].contains($0.name) && $0.value != nil && !$0.isQuoted
      }
      return odd.map { "\($0.name)=\($0.value ?? "") is not quoted" }
    },
    ConventionRule(
      "field.cache-control.must-understand", .should, .rfc(9111, "5.2.2.3"),
      "Send no-store with must-understand, for caches that do not know it."
    ) { subject in
      subject.cacheDirective("must-understand") != nil && subject.cacheDirective("no-store") == nil
        ? "must-understand comes without no-store" : nil
    },
    ConventionRule(
      "field.cache-control.repeated", .should, .rfc(9111, "4.2.1"), "Send each directive once."
    ) { subject in
      var seen: [String: String?] = [:]
      for directive in subject.cacheDirectives where withSeconds.contains(directive.name) {
        if let other = seen[directive.name], other != directive.value {
          return "\(directive.name) is both \(other ?? "") and \(directive.value ?? "")"
        }
        seen[directive.name] = directive.value
      }
      return nil
    },
    ConventionRule(
      "field.cache-control.request-only", .convention, .rfc(9111, "5.2.1"),
      "Leave the directive out: it is one of requests."
    ) { subject in
      let odd = subject.cacheDirectives.first { ["max-stale", "min-fresh", "only-if-cached"].contains($0.name) }
      return odd.map { "the response has \($0.name)" }
    },
    ConventionRule(
      "cache.public-and-private", .convention, .rfc(9111, "5.2.2"),
      "Choose one: public lets shared caches store it, private does not."
    ) { subject in
      guard subject.cacheDirective("public") != nil, let directive = subject.cacheDirective("private"),
        directive.value == nil
      else { return nil }
      return "Cache-Control has public and private"
    },
    ConventionRule(
      "cache.no-store-and-freshness", .convention, .rfc(9111, "5.2.2.5"),
      "Choose one: with no-store nothing is kept, so a lifetime has no meaning."
    ) { subject in
      guard subject.cacheDirective("no-store") != nil, subject.cacheDirective("must-understand") == nil,
        let age = ["max-age", "s-maxage"].compactMap({ subject.cacheDirective($0) }).first(where: {
          ($0.value.flatMap { Int($0) } ?? 0) > 0
        }) ?? subject.cacheDirective("public")
      else { return nil }
      return "Cache-Control has no-store and \(age.name)\(age.value.map { "=\($0)" } ?? "")"
    },
    ConventionRule(
      "cache.must-not-be-stored", .must, .rfc(6585, "3"),
      "Send 'Cache-Control: no-store', and no lifetime: this status must not be stored by a cache."
    ) { subject in
      guard let registration = subject.registration, registration.mustNotBeStored,
        subject.cacheDirective("no-store") == nil
      else { return nil }
      let inviting = ["public", "max-age", "s-maxage"].compactMap { subject.cacheDirective($0) }.first {
        $0.name == "public" || ($0.value.flatMap { Int($0) } ?? 0) > 0
      }
      if let inviting {
        return "a \(subject.code) has Cache-Control: \(inviting.name)\(inviting.value.map { "=\($0)" } ?? "")"
      }
      return subject.statesFreshness ? "a \(subject.code) has an Expires field that lies ahead" : nil
    },
    ConventionRule(
      "cache.error-lifetime", .convention, .rfc(9111, "3"),
      "Give errors of the server no lifetime: they outlive the failure."
    ) { subject in
      guard [500, 502, 503, 504].contains(subject.code), subject.statesFreshness else { return nil }
      return "a \(subject.code) may be stored and used again"
    },
    ConventionRule(
      "cache.set-cookie", .convention, .rfc(9111, "7.3"),
      "Send 'private' or 'no-store' with Set-Cookie: a shared cache would hand the cookie to others."
    ) { subject in
      guard subject[.setCookie] != nil, subject.cacheDirective("private") == nil,
        subject.cacheDirective("no-cache") == nil, subject.statesFreshness
      else { return nil }
      return "a response with a lifetime for every cache sets a cookie"
    },
  ]

  private static var withSeconds: [String] { ["max-age", "s-maxage", "stale-while-revalidate", "stale-if-error"] }

  private static var withoutValue: [String] {
    [
      "no-store", "no-transform", "must-revalidate", "must-understand", "proxy-revalidate", "public", "immutable",
    ]
  }
}
