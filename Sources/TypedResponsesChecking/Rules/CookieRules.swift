import TypedResponses

extension ConventionRule {
  /// Cookies in `Set-Cookie`.
  static let cookies: [ConventionRule] = [
    cookie(
      "field.set-cookie", .must, .rfc(6265, "4.1.1"),
      "Write name=value, then attributes after semicolons; no spaces, commas, quotes inside or backslashes in the value."
    ) { $0.fault },
    cookie(
      "field.set-cookie.date", .should, .rfc(6265, "4.1.1"),
      "Write Expires as IMF-fixdate, such as Sun, 06 Nov 1994 08:49:37 GMT; clients read other forms by a rule of thumb."
    ) { cookie in
      guard let text = cookie["expires"], CookieDate.isReadable(text), Subject.date(text)?.description != text else {
        return nil
      }
      return "Expires has another form"
    },
    ConventionRule(
      "field.set-cookie.repeated", .should, .rfc(6265, "4.1.1"), "Set each cookie once in a response."
    ) { subject in
      var names: Set<String> = []
      for cookie in subject.cookies {
        let place = [cookie.name, cookie["domain"]?.lowercased() ?? "", cookie["path"] ?? ""].joined(separator: ";")
        if !names.insert(place).inserted { return "the cookie \(FieldText.quote(cookie.name)) is set twice" }
      }
      return nil
    },
    cookie("field.set-cookie.attribute", .must, .rfc(6265, "4.1.1"), "Send each attribute of a cookie once.") {
      cookie in
      let known = ["expires", "max-age", "domain", "path", "secure", "httponly", "samesite", "partitioned"]
      return known.first { name in cookie.attributes.count { $0.name == name } > 1 }.map { "\($0) stands twice" }
    },
    cookie(
      "field.set-cookie.same-site", .convention, .rfc(6265, "4.1.2"),
      "Write SameSite as Strict, Lax or None, and send Secure with None: browsers drop the cookie otherwise."
    ) { cookie in
      let site = cookie["samesite"]?.lowercased()
      if let site, !["strict", "lax", "none"].contains(site) { return "SameSite is \(FieldText.quote(site))" }
      return site == "none" && cookie["secure"] == nil ? "it has SameSite=None without Secure" : nil
    },
    cookie(
      "field.set-cookie.dropped", .convention, .rfc(6265, "5.3"),
      "Send what a name's prefix promises, Secure with Partitioned, and 4096 octets for name and value at most: "
        + "browsers drop the cookie otherwise."
    ) { $0.reasonToDrop },
  ]

  private static func cookie(
    _ id: RuleID, _ severity: Severity, _ section: RFCSection, _ advice: String,
    fault: @escaping @Sendable (ObservedCookie) -> String?
  ) -> ConventionRule {
    ConventionRule(id, severity, section, advice) { subject in
      for cookie in subject.cookies {
        if let fault = fault(cookie) { return "\(FieldText.quote(cookie.text)): \(fault)" }
      }
      return nil
    }
  }
}

/// One `Set-Cookie` line.
private struct ObservedCookie {
  let text: String
  let name: String
  let value: String?
  let attributes: [(name: String, value: String)]

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { FieldSyntax.trimmed(String($0)) }
    let pair = (parts.first ?? "").split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(pair.first ?? "")
    value = pair.count > 1 ? String(pair[1]) : nil
    attributes = parts.dropFirst().map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = FieldSyntax.trimmed(String(pair.first ?? "")).lowercased()
      return (name: name, value: pair.count > 1 ? FieldSyntax.trimmed(String(pair[1])) : "")
    }
  }

  /// The value of an attribute, which is empty for those without.
  subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// Why browsers drop the cookie, beside a wrong `SameSite`.
  var reasonToDrop: String? {
    let lowercased = name.lowercased()
    let isSecure = self["secure"] != nil
    let isHTTPOnly = self["httponly"] != nil
    let isForThisHost = self["path"] == "/" && self["domain"] == nil
    if self["partitioned"] != nil, !isSecure { return "has Partitioned without Secure" }
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
    if let age = self["max-age"], !FieldText.isNumeral(age),
      !FieldText.isNumeral(String(age.dropFirst())) || !age.hasPrefix("-")
    {
      return "Max-Age is no number of seconds"
    }
    if let expires = self["expires"], Subject.date(expires) == nil, !CookieDate.isReadable(expires) {
      return "Expires is no date"
    }
    return nil
  }
}

/// The dates that clients read in cookies, by the order of their parts and not by their form.
///
/// [RFC 6265 §5.1.1](https://www.rfc-editor.org/rfc/rfc6265#section-5.1.1)
enum CookieDate {
  /// Whether clients take the text for a date.
  static func isReadable(_ text: String) -> Bool {
    let parts = text.split { !$0.isLetter && !$0.isNumber && $0 != ":" }
    var (time, day, month, year): (Substring?, Int?, Substring?, Int?)
    for part in parts {
      if time == nil, part.split(separator: ":").count == 3, part.allSatisfy({ $0.isNumber || $0 == ":" }) {
        time = part
      } else if day == nil, part.count <= 2, let number = Int(part) {
        day = number
      } else if month == nil, part.count >= 3, months.contains(part.prefix(3).lowercased()) {
        month = part
      } else if year == nil, part.count == 2 || part.count == 4, let number = Int(part) {
        year = number
      }
    }
    guard let time, let day, month != nil, let year else { return false }
    let clock = time.split(separator: ":").compactMap { Int($0) }
    return (1...31).contains(day) && (year < 100 || year >= 1601) && clock.count == 3 && clock[0] < 24 && clock[1] < 60
      && clock[2] < 61
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}

extension Subject {
  fileprivate var cookies: [ObservedCookie] { fields.values(of: .setCookie).map { ObservedCookie($0) } }
}
