import TypedResponses

extension ConventionRule {
  /// Syntax of fields that have no file of their own, and what holds for all fields.
  static let fields: [ConventionRule] = [
    ConventionRule(
      "field.repeated", .must, .http("5.3"),
      "Send the field once: its value is no list, so recipients pick one line or fail."
    ) { subject in
      let name = single.first { subject.fields.values(of: $0).count > 1 }
      return name.map { "\($0) is sent \(subject.fields.values(of: $0).count) times" }
    },
    ConventionRule(
      "field.empty-element", .must, .http("5.6.1.1"), "Leave empty elements out of the list."
    ) { subject in
      for name in lists {
        for value in subject.fields.values(of: name) where !value.isEmpty {
          if FieldText.split(value, on: ",").contains("") {
            return "'\(name): \(excerpt(value.utf8))' has an empty element"
          }
        }
      }
      return nil
    },
    ConventionRule(
      "field.non-ascii", .should, .http("5.5"),
      "Keep to visible ASCII in field values; where a field has an encoding of its own, such as filename*, use it."
    ) { subject in
      let line = subject.fields.first { $0.value.utf8.contains { $0 >= 0x80 } }
      return line.map { "'\($0.name): \(excerpt($0.value.utf8))' has octets beyond ASCII" }
    },
    ConventionRule(
      "field.control", .must, .http("5.5"), "Refuse CR, LF, NUL and other control characters where the value is made."
    ) { subject in
      guard subject.response.source != .wire else { return nil }
      let line = subject.fields.first { $0.value.utf8.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F } }
      return line.map { "'\($0.name): \(excerpt($0.value.utf8))' has a control character" }
    },
    ConventionRule(
      "field.early-data", .must, .rfc(8470, "5.1"), "Leave Early-Data out: it is a field of requests."
    ) { $0[.earlyData].map { "the response has 'Early-Data: \($0)'" } },
    ConventionRule(
      "field.location", .must, .http("10.2.2"), "Send one URI reference, percent-encoded, such as '/users/42'."
    ) { faultOfReference($0, .location) },
    ConventionRule(
      "field.location.user-info", .must, .http("4.2.4"), "Leave user name and password out of the address."
    ) { subject in
      guard let value = subject[.location], hasUserInfo(value) else { return nil }
      return "Location has user information before an '@'"
    },
    ConventionRule(
      "field.content-location.user-info", .must, .http("4.2.4"), "Leave user name and password out of the address."
    ) { subject in
      guard let value = subject[.contentLocation], hasUserInfo(value) else { return nil }
      return "Content-Location has user information before an '@'"
    },
    ConventionRule(
      "field.location.host", .must, .http("4.2.1"), "Name the host: an http address without one is refused."
    ) { subject in
      for name in [FieldName.location, .contentLocation] {
        if let value = subject[name], lacksHost(value) { return "\(name) is \(FieldText.quote(value))" }
      }
      return nil
    },
    ConventionRule(
      "field.location.fragment", .convention, .http("10.2.2"),
      "Leave the fragment out: a 201 names a resource, not a part of one."
    ) { subject in
      guard subject.code == 201, let value = subject[.location], value.contains("#") else { return nil }
      return "Location is \(FieldText.quote(value))"
    },
    ConventionRule(
      "field.location.meaningless", .convention, .http("10.2.2"),
      "Send Location with 201 and 3xx; elsewhere it has no meaning."
    ) { subject in
      guard subject[.location] != nil, subject.method != .query || !subject.isSuccess,
        ![201, 202].contains(subject.code), !(300...399).contains(subject.code)
      else {
        return nil
      }
      return "a \(subject.code) has Location"
    },
    ConventionRule(
      "field.content-location", .must, .http("8.7"), "Send one URI reference, percent-encoded."
    ) { faultOfReference($0, .contentLocation) },
    ConventionRule(
      "field.allow", .must, .http("10.2.1"), "List method names, separated by commas: 'GET, HEAD'."
    ) { subject in
      let odd = subject.list(.allow)?.first { !FieldSyntax.isToken($0) }
      return odd.map { "\(FieldText.quote($0)) is no method name" }
    },
    ConventionRule(
      "field.allow.case", .should, .http("9.1"), "Write the method in capitals: names are case-sensitive."
    ) { subject in
      let usual: [RequestMethod] = [.get, .head, .post, .put, .patch, .delete, .options, .connect, .trace]
      let odd = subject.list(.allow)?.first { name in
        usual.contains { $0.token != name && FieldSyntax.equalIgnoringCase($0.token, name) }
      }
      return odd.map { "Allow lists \(FieldText.quote($0))" }
    },
    ConventionRule(
      "field.allow.head", .convention, .http("9.1"), "Answer HEAD wherever GET is answered, and list both in Allow."
    ) { subject in
      subject.lists("GET", in: .allow) && !subject.lists("HEAD", in: .allow) ? "Allow lists GET and not HEAD" : nil
    },
    ConventionRule(
      "field.connection", .must, .http("7.6.1"), "List connection options only, such as 'close' and 'upgrade'."
    ) { subject in
      let endToEnd: [FieldName] = [.cacheControl, .contentType, .contentLength, .setCookie, .etag, .location, .vary]
      guard let options = subject.list(.connection) else { return nil }
      if let odd = options.first(where: { !FieldSyntax.isToken($0) }) {
        return "\(FieldText.quote(odd)) is no connection option"
      }
      let name = endToEnd.first { name in options.contains { FieldSyntax.equalIgnoringCase($0, name.name) } }
      return name.map { "Connection names \($0), which is meant for all recipients" }
    },
    ConventionRule(
      "field.upgrade", .must, .http("7.8"), "Write Upgrade as a list of protocols such as 'TLS/1.3, websocket'."
    ) { subject in
      let odd = subject.list(.upgrade)?.first { UpgradeProtocol($0) == nil }
      return odd.map { "\(FieldText.quote($0)) is no protocol name" }
    },
    ConventionRule(
      "field.upgrade.connection", .must, .http("7.8"),
      "Send 'Connection: upgrade' with Upgrade, so that no proxy passes it on."
    ) { subject in
      guard subject[.upgrade] != nil, !subject.isMultiplexed, !subject.lists("upgrade", in: .connection) else {
        return nil
      }
      return "there is an Upgrade field, and Connection does not name it"
    },
    ConventionRule(
      "field.accept", .must, .http("12.5.1"),
      "List media types, such as 'application/json, application/merge-patch+json'."
    ) { subject in
      for name in [FieldName.accept, .acceptPatch, .acceptPost] {
        let odd = subject.list(name)?.first { member in ContentType(member) == nil }
        if let odd { return "\(name) lists \(FieldText.quote(odd)), which is no media type" }
      }
      return nil
    },
    ConventionRule(
      "field.content-disposition", .must, .rfc(6266, "4.1"),
      "Write it as 'attachment; filename=\"report.pdf\"', each parameter once, and text beyond ASCII as filename*=UTF-8''…."
    ) { $0[.contentDisposition].flatMap(faultOfDisposition) },
    ConventionRule(
      "field.strict-transport-security", .must, .rfc(6797, "6.1"),
      "Send one field with max-age in seconds, each directive once: 'max-age=31536000; includeSubDomains'."
    ) { $0[.strictTransportSecurity].flatMap(faultOfTransportSecurity) },
    ConventionRule(
      "field.server.detail", .convention, .http("10.2.4"),
      "Name the product at most; details of versions help attackers."
    ) { subject in
      guard let value = subject[.server], value.contains("(") || value.split(separator: " ").count > 2 else {
        return nil
      }
      return "Server is \(FieldText.quote(value))"
    },
    ConventionRule(
      "field.x-ratelimit", .convention, .rfc(9205, "4.7"),
      "Send RateLimit and RateLimit-Policy; the X- fields follow no standard."
    ) { subject in
      let line = subject.fields.first {
        $0.name.lowercased().hasPrefix("x-ratelimit-") || $0.name.lowercased().hasPrefix("x-rate-limit-")
      }
      return line.map { "the response has \($0.name)" }
    },
  ]

  /// Fields whose value is no list.
  private static let single: [FieldName] = [
    .date, .contentType, .contentLocation, .contentRange, .etag, .lastModified, .expires, .location, .retryAfter,
    .age,
    .contentDisposition, .strictTransportSecurity, .deprecation, .sunset, .server, .accessControlAllowOrigin,
    .accessControlAllowCredentials, .accessControlMaxAge, .xRequestID,
  ]

  /// Fields whose value is a list.
  private static let lists: [FieldName] = [
    .allow, .vary, .cacheControl, .connection, .link, .accept, .acceptEncoding, .acceptPatch, .acceptPost,
    .acceptRanges,
    .wwwAuthenticate, .proxyAuthenticate, .upgrade, .contentEncoding, .contentLanguage, .via, .trailer,
    .transferEncoding,
    .accessControlAllowMethods, .accessControlAllowHeaders, .accessControlExposeHeaders, .preferenceApplied,
    .rateLimit,
    .rateLimitPolicy, .contentDigest, .reprDigest, .cdnCacheControl,
  ]

  private static func faultOfReference(_ subject: Subject, _ name: FieldName) -> String? {
    guard let value = subject[name] else { return nil }
    if value.isEmpty { return "\(name) is empty" }
    if hasUserInfo(value) || lacksHost(value) { return nil }
    do throws(URIReferenceError) {
      _ = try URIReference(value)
      return nil
    } catch {
      return "\(name) is \(FieldText.quote(value)). \(error.description)"
    }
  }

  /// Whether an address of the web has an authority without a host.
  private static func lacksHost(_ text: String) -> Bool {
    let text = text.lowercased()
    let rest = ["http://", "https://", "//"].first { text.hasPrefix($0) }.map { text.dropFirst($0.utf8.count) }
    return rest.map { $0.first.map { "/?#:".contains($0) } ?? true } ?? false
  }

  /// Whether the authority of a URI has a user name before an `@`.
  private static func hasUserInfo(_ text: String) -> Bool {
    guard let slashes = text.firstRange(of: "//"), !text[..<slashes.lowerBound].contains(where: { "/?#".contains($0) })
    else { return false }
    return text[slashes.upperBound...].prefix { !"/?#".contains($0) }.contains("@")
  }

  private static func faultOfDisposition(_ value: String) -> String? {
    let parts = FieldText.split(value, on: ";")
    guard let type = parts.first, FieldSyntax.isToken(type) else {
      return "\(FieldText.quote(value)) has no disposition type"
    }
    var names: Set<String> = []
    for part in parts.dropFirst() {
      guard let parameter = FieldText.parameter(part), let text = parameter.value else {
        return "\(FieldText.quote(part)) is no parameter"
      }
      if !names.insert(parameter.name).inserted { return "the parameter '\(parameter.name)' comes twice" }
      if parameter.name.hasSuffix("*"), !FieldText.isExtendedValue(text, isQuoted: parameter.isQuoted) {
        return "\(FieldText.quote(part)) is not of the form UTF-8''percent-encoded"
      }
    }
    return nil
  }

  private static func faultOfTransportSecurity(_ value: String) -> String? {
    var names: Set<String> = []
    for part in FieldText.split(value, on: ";") where !part.isEmpty {
      guard let directive = FieldText.parameter(part) else { return "\(FieldText.quote(part)) is no directive" }
      if !names.insert(directive.name).inserted { return "the directive '\(directive.name)' comes twice" }
      if directive.name == "max-age", !FieldText.isNumeral(directive.value ?? "") {
        return "max-age is no number of seconds"
      }
    }
    return names.contains("max-age") ? nil : "there is no max-age"
  }
}
