import TypedResponses

extension ConventionRule {
  /// What responses say to browsers about other origins. The Fetch standard has the rules; RFC 6454 has origins.
  static let crossOrigin: [ConventionRule] = [
    ConventionRule(
      "field.cors.origin", .should, .rfc(6454, "7.1"),
      "Send one origin, without a path and a slash at its end, or '*': browsers compare it by the letter."
    ) { subject in
      guard let value = subject[.accessControlAllowOrigin], value != "*", value != "null" else { return nil }
      return isOrigin(value) ? nil : "Access-Control-Allow-Origin is \(FieldText.quote(value))"
    },
    ConventionRule(
      "field.cors.allow-credentials", .should, .rfc(6454, "7.2"),
      "Send 'true' in lower case, or leave the field out: browsers know no other value."
    ) { subject in
      guard let value = subject[.accessControlAllowCredentials], value != "true" else { return nil }
      return "Access-Control-Allow-Credentials is \(FieldText.quote(value))"
    },
    ConventionRule(
      "field.cors.max-age", .should, .rfc(9111, "1.2.2"), "Write Access-Control-Max-Age as whole seconds."
    ) { subject in
      guard let value = subject[.accessControlMaxAge], !FieldText.isNumeral(value), value != "-1" else { return nil }
      return "Access-Control-Max-Age is \(FieldText.quote(value))"
    },
    ConventionRule(
      "field.cors.names", .should, .http("5.6.1"), "List names, separated by commas, or send '*'."
    ) { subject in
      let names: [FieldName] = [
        .accessControlAllowMethods, .accessControlAllowHeaders, .accessControlExposeHeaders,
      ]
      for name in names {
        if let odd = subject.list(name)?.first(where: { !FieldSyntax.isToken($0) }) {
          return "\(name) lists \(FieldText.quote(odd))"
        }
      }
      return nil
    },
    ConventionRule(
      "field.cors.credentials", .convention, .rfc(6454, "7.2"),
      "Name the origin in Access-Control-Allow-Origin, and each method and field: browsers refuse '*' together with"
        + " credentials."
    ) { subject in
      guard subject[.accessControlAllowCredentials] == "true" else { return nil }
      if subject[.accessControlAllowOrigin] == "*" { return "credentials are allowed for every origin" }
      let names: [FieldName] = [
        .accessControlAllowMethods, .accessControlAllowHeaders, .accessControlExposeHeaders,
      ]
      let star = names.first { subject.fields.combined($0) == "*" }
      return star.map { "credentials are allowed, and \($0) is '*'" }
    },
  ]

  /// Whether the text is a scheme, `://`, a host and perhaps a port.
  private static func isOrigin(_ text: String) -> Bool {
    guard let mark = text.firstRange(of: "://") else { return false }
    let scheme = text[..<mark.lowerBound]
    let rest = text[mark.upperBound...]
    return !scheme.isEmpty && scheme.utf8.allSatisfy { FieldSyntax.isTokenOctet($0) }
      && !rest.isEmpty && rest.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"/?#,@ ".utf8.contains($0) }
  }
}
