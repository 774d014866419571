import TypedResponses

extension ConventionRule {
  /// Cookies in `Set-Cookie`.
  static let cookies: [ConventionRule] = [
    ConventionRule(
      "field.set-cookie", .must, .rfc(6265, "4.1.1"),
      "Write name=value, then attributes after semicolons; no spaces, commas, quotes inside or backslashes in the value."
    ) { subject in
      for text in subject.fields.values(of: .setCookie) {
        if let fault = ObservedCookie(text).fault { return "\(FieldText.quote(text)): \(fault)" }
      }
      return nil
    },
    ConventionRule(
      "field.set-cookie.repeated", .should, .rfc(6265, "4.1.1"), "Set each cookie once in a response."
    ) { subject in
      var names: Set<String> = []
      for text in subject.fields.values(of: .setCookie) {
        let cookie = ObservedCookie(text)
        if !names.insert(cookie.name).inserted { return "the cookie \(FieldText.quote(cookie.name)) is set twice" }
      }
      return nil
    },
    ConventionRule(
      "field.set-cookie.same-site", .convention, .rfc(6265, "4.1.2"),
      "Send Secure with SameSite=None: browsers drop the cookie otherwise."
    ) { subject in
      let odd = subject.fields.values(of: .setCookie).map { ObservedCookie($0) }.first { cookie in
        cookie.attribute("samesite")?.lowercased() == "none" && cookie.attribute("secure") == nil
      }
      return odd.map { "the cookie \(FieldText.quote($0.name)) has SameSite=None without Secure" }
    },
    ConventionRule(
      "field.set-cookie.dropped", .convention, .rfc(6265, "5.3"),
      "Send what a name's prefix promises, Secure with Partitioned, and 4096 octets for name and value at most: "
        + "browsers drop the cookie otherwise."
    ) { subject in
      for text in subject.fields.values(of: .setCookie) {
        let cookie = ObservedCookie(text)
        if let reason = cookie.reasonToDrop { return "the cookie \(FieldText.quote(cookie.name)) \(reason)" }
      }
      return nil
    },
  ]
}

/// One `Set-Cookie` line.
private struct ObservedCookie {
  let name: String
  private let value: String?
  private let attributes: [(name: String, value: String)]

  init(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { FieldSyntax.trimmed(String($0)) }
    let pair = (parts.first ?? "").split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(pair.first ?? "")
    value = pair.count > 1 ? String(pair[1]) : nil
    attributes = parts.dropFirst().map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (name: (pair.first ?? "").lowercased(), value: pair.count > 1 ? String(pair[1]) : "")
    }
  }

  func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// Why browsers drop the cookie, beside a wrong `SameSite`.
  var reasonToDrop: String? {
    let lowercased = name.lowercased()
    let isSecure = attribute("secure") != nil
    let isHTTPOnly = attribute("httponly") != nil
    let isForThisHost = attribute("path") == "/" && attribute("domain") == nil
    if attribute("partitioned") != nil, !isSecure { return "has Partitioned without Secure" }
    if ["__secure-", "__host-", "__http-"].contains(where: lowercased.hasPrefix), !isSecure {
      return "has a prefix that asks for Secure"
    }
    if ["__host-http-", "__http-"].contains(where: lowercased.hasPrefix), !isHTTPOnly {
      return "has a prefix that asks for HttpOnly"
    }
    if lowercased.hasPrefix("__host-"), !isForThisHost { return "has a prefix that asks for Path=/ and no Domain" }
    let length = name.utf8.count + (value?.utf8.count ?? 0)
    return length > 4096 ? "has \(length) octets in name and value" : nil
  }

  var fault: String? {
    guard let value else { return "there is no '=' after the name" }
    if !FieldSyntax.isToken(name) { return "the name is no token" }
    let isQuoted = value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"")
    let inner = isQuoted ? value.dropFirst().dropLast() : value[...]
    let odd = inner.utf8.first { !(0x21...0x7E ~= $0) || $0 == 0x22 || $0 == 0x2C || $0 == 0x5C }
    if let odd { return "the value has the octet 0x\(hex(odd))" }
    if let age = attribute("max-age"), !FieldText.isNumeral(age),
      !FieldText.isNumeral(String(age.dropFirst())) || !age.hasPrefix("-")
    {
      return "Max-Age is no number of seconds"
    }
    if let expires = attribute("expires"), Subject.date(expires) == nil { return "Expires is no date" }
    return nil
  }
}
