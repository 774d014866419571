import TypedResponses

extension ConventionRule {
  /// Challenges, in `WWW-Authenticate` and `Proxy-Authenticate`.
  static let authentication: [ConventionRule] = [
    challenge("auth.syntax", .http("11.6.1"), "Write a challenge as a scheme and parameters: Bearer realm=\"api\".") {
      challenge in
      challenge.unreadable.map { "\(FieldText.quote($0)) is no challenge" }
    },
    challenge("auth.repeated", .http("11.2"), "Send every parameter of a challenge once.") { challenge in
      challenge.repeated.map { "the \(challenge.scheme) challenge has \($0) twice" }
    },
    challenge("auth.realm", .http("11.5"), "Write the realm as a quoted string: realm=\"api\".") { challenge in
      guard let realm = challenge["realm"], !realm.isQuoted else { return nil }
      return "the \(challenge.scheme) challenge has realm=\(realm.value ?? "") without quotes"
    },
    challenge("auth.basic", .rfc(7617, "2"), "Give a Basic challenge a realm, and no charset but UTF-8.") { challenge in
      guard challenge.scheme == "basic" else { return nil }
      if challenge["realm"] == nil { return "the Basic challenge has no realm" }
      guard let charset = challenge["charset"]?.value, charset.lowercased() != "utf-8" else { return nil }
      return "the Basic challenge has charset=\(FieldText.quote(charset))"
    },
    challenge(
      "auth.digest", .rfc(7616, "3.3"),
      "Give a Digest challenge realm, nonce and qop in quotes, algorithm and stale without."
    ) { challenge in
      guard challenge.scheme == "digest" else { return nil }
      for name in ["realm", "nonce", "qop"] {
        guard let parameter = challenge[name] else { return "the Digest challenge has no \(name)" }
        if !parameter.isQuoted { return "the Digest challenge has \(name) without quotes" }
      }
      let quoted = ["algorithm", "stale"].first { challenge[$0]?.isQuoted ?? false }
      return quoted.map { "the Digest challenge has \($0) in quotes" }
    },
    challenge(
      "auth.bearer", .rfc(6750, "3"),
      "Give a Bearer challenge at least one parameter, and only printable ASCII without quotes and backslashes in its errors."
    ) { challenge in
      guard challenge.scheme == "bearer" else { return nil }
      if challenge.parameters.isEmpty { return "the Bearer challenge has no parameter" }
      let odd = ["error", "error_description", "error_uri"].first { name in
        challenge[name]?.value?.utf8.contains { !(0x20...0x7E ~= $0) || $0 == 0x22 || $0 == 0x5C } ?? false
      }
      return odd.map { "the Bearer challenge has an octet in \($0) that is not allowed there" }
    },
    ConventionRule(
      "auth.bearer.status", .should, .rfc(6750, "3.1"),
      "Send invalid_request with 400, invalid_token with 401 and insufficient_scope with 403."
    ) { subject in
      let statuses = ["invalid_request": 400, "invalid_token": 401, "insufficient_scope": 403]
      for challenge in subject.challenges(.wwwAuthenticate) where challenge.scheme == "bearer" {
        if let error = challenge["error"]?.value, let status = statuses[error], status != subject.code {
          return "\(error) is sent with \(subject.code)"
        }
      }
      return nil
    },
    ConventionRule(
      "auth.bearer.error-without-token", .should, .rfc(6750, "3.1"),
      "Leave error out of the challenge when the request has no credentials: nothing is wrong with them yet."
    ) { subject in
      guard let request = subject.request, request.values(of: .authorization).isEmpty,
        subject.response.source == .wire || subject.response.source == .application && subject.code == 401,
        !request.target.contains("access_token="),
        let challenge = subject.challenges(.wwwAuthenticate).first(where: {
          $0.scheme == "bearer" && $0["error"] != nil
        })
      else { return nil }
      return
        "the request has no Authorization field, and the challenge has error=\(FieldText.quote(challenge["error"]?.value ?? ""))"
    },
    ConventionRule(
      "auth.bearer.offline-access", .should, .rfc(6750, "3"),
      "Leave offline_access out of the scope: it is for the authorization server, and opens no resource."
    ) { subject in
      let named = subject.bearerScopes.contains { $0.split(separator: " ").contains("offline_access") }
      return named ? "the challenge names offline_access" : nil
    },
    ConventionRule(
      "auth.bearer.scopes-apart", .should, .rfc(6750, "3"),
      "Name all scopes that are needed in one challenge, separated by spaces: clients act on the first they find."
    ) { subject in
      let scopes = subject.bearerScopes
      guard Set(scopes).count > 1 else { return nil }
      return
        "\(scopes.count) Bearer challenges have the scopes \(scopes.map { FieldText.quote($0) }.joined(separator: ", "))"
    },
    ConventionRule(
      "auth.insecure-redirect", .should, .http("17.16.1"),
      "Answer 403 to a request with credentials over plain HTTP: a redirect to https hides that they were sent in the"
        + " clear."
    ) { subject in
      guard (300...399).contains(subject.code), let origin = subject.request?.origin, origin.hasPrefix("http://"),
        let location = subject[.location], location.lowercased().hasPrefix("https://"),
        let sent = [FieldName.authorization, .cookie].first(where: { subject.requested($0) != nil })
      else { return nil }
      return "the request to \(origin) has \(sent.name), and is sent on to https"
    },
  ]

  private static func challenge(
    _ id: RuleID, _ section: RFCSection, _ advice: String, fault: @escaping @Sendable (ObservedChallenge) -> String?
  ) -> ConventionRule {
    ConventionRule(id, .must, section, advice) { subject in
      for name in [FieldName.wwwAuthenticate, .proxyAuthenticate] {
        for challenge in subject.challenges(name) {
          if challenge.unreadable == nil || id == "auth.syntax", let fault = fault(challenge) { return fault }
        }
      }
      return nil
    }
  }
}

/// One challenge as it was sent.
private struct ObservedChallenge: Sendable {
  /// In lower case.
  let scheme: String
  var parameters: [FieldText.Parameter] = []
  /// The first part that cannot be read.
  var unreadable: String?

  subscript(name: String) -> FieldText.Parameter? {
    parameters.first { $0.name == name }
  }

  /// A parameter that comes twice.
  var repeated: String? {
    var names: Set<String> = []
    return parameters.first { !names.insert($0.name).inserted }?.name
  }

  /// The challenges of a field value: each member of the list is a challenge with its first parameter, or one more
  /// parameter of the challenge before.
  static func list(_ value: String) -> [ObservedChallenge] {
    var challenges: [ObservedChallenge] = []
    for member in FieldText.split(value, on: ",") where !member.isEmpty {
      if let parameter = FieldText.parameter(member), parameter.value != nil {
        guard var last = challenges.popLast() else {
          challenges.append(ObservedChallenge(scheme: "", unreadable: member))
          continue
        }
        last.parameters.append(parameter)
        challenges.append(last)
        continue
      }
      let parts = member.split(separator: " ", maxSplits: 1).map { FieldSyntax.trimmed(String($0)) }
      guard let scheme = parts.first, FieldSyntax.isToken(scheme) else {
        if var last = challenges.popLast() {
          last.unreadable = last.unreadable ?? member
          challenges.append(last)
        } else {
          challenges.append(ObservedChallenge(scheme: "", unreadable: member))
        }
        continue
      }
      var challenge = ObservedChallenge(scheme: scheme.lowercased())
      if parts.count > 1 {
        if let parameter = FieldText.parameter(parts[1]), parameter.value != nil {
          challenge.parameters.append(parameter)
        } else if !isToken68(parts[1]) {
          challenge.unreadable = member
        } else {
          challenge.parameters.append(FieldText.Parameter(name: "", value: parts[1], isQuoted: false))
        }
      }
      challenges.append(challenge)
    }
    return challenges
  }

  private static func isToken68(_ text: String) -> Bool {
    let body = text.utf8.reversed().drop { $0 == UInt8(ascii: "=") }
    return !body.isEmpty
      && body.allSatisfy { octet in
        FieldSyntax.digit(octet) != nil || (0x61...0x7A).contains(octet | 0x20) || "-._~+/".utf8.contains(octet)
      }
  }
}

extension Subject {
  /// The scopes of each Bearer challenge that has one.
  fileprivate var bearerScopes: [String] {
    challenges(.wwwAuthenticate).filter { $0.scheme == "bearer" }.compactMap { $0["scope"]?.value }
  }

  fileprivate func challenges(_ name: FieldName) -> [ObservedChallenge] {
    fields.values(of: name).flatMap { ObservedChallenge.list($0) }
  }
}
