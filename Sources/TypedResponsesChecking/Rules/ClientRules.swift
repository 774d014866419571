import TypedResponses

extension ConventionRule {
  /// What HTTP allows and clients in use get wrong.
  static let clients: [ConventionRule] = [
    ConventionRule(
      "auth.order", .convention, .http("11.6.1"),
      "Send Digest first, then Basic, and Bearer last: some clients look at the first challenge alone."
    ) { subject in
      let schemes = subject.fields.values(of: .wwwAuthenticate).flatMap { FieldText.split($0, on: ",") }
        .compactMap { $0.split(separator: " ").first?.lowercased() }
      guard let bearer = schemes.firstIndex(of: "bearer"),
        let other = schemes[bearer...].first(where: { $0 == "basic" || $0 == "digest" })
      else { return nil }
      return "the Bearer challenge comes before the one for \(other.capitalizedWord)"
    },
    ConventionRule(
      "field.retry-after.days", .convention, .http("10.2.3"),
      "Name a moderate time: clients that obey it by themselves wait as long as they are told."
    ) { subject in
      guard let value = subject[.retryAfter], let hint = RetryAfter(parsing: value) else { return nil }
      let now = subject[.date].flatMap { Subject.date($0) }
      let ahead = hint.date.flatMap { date in now.map { date.secondsSince1970 - $0.secondsSince1970 } }
      guard let seconds = hint.seconds.map({ Int64(clamping: $0) }) ?? ahead, seconds > 86_400 else { return nil }
      return "Retry-After is \(FieldText.quote(value)), which is \(seconds / 86_400) days"
    },
    ConventionRule(
      "field.vary.lines", .convention, .http("12.5.5"),
      "Send one Vary line: some caches, such as nginx up to 1.22, read the last one only."
    ) { subject in
      let count = subject.fields.values(of: .vary).count
      return count > 1 ? "there are \(count) Vary lines" : nil
    },
    ConventionRule(
      "cache.credentials", .convention, .rfc(9111, "3.5"),
      "Send 'private' or 'Vary: Authorization' with a lifetime, or 'public' when everybody may have it: some shared"
        + " caches do not look at Authorization."
    ) { subject in
      guard subject.isSuccess, subject.requested(.authorization) != nil, subject.statesFreshness,
        subject.method?.readsRepresentation == true, !subject.lists("authorization", in: .vary),
        !subject.lists("*", in: .vary),
        !["private", "public", "s-maxage", "no-cache"].contains(where: { subject.cacheDirective($0) != nil })
      else { return nil }
      return "the request has credentials, and the answer has a lifetime for every cache"
    },
    ConventionRule(
      "cache.private-and-shared", .convention, .rfc(9111, "5.2.2.10"),
      "Choose one: s-maxage is for shared caches, and private keeps them from storing anything."
    ) { subject in
      guard subject.cacheDirective("s-maxage") != nil, let directive = subject.cacheDirective("private"),
        directive.value == nil
      else { return nil }
      return "Cache-Control has private and s-maxage"
    },
  ]
}

extension String {
  /// The word with a capital.
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
