/// A cookie that the client keeps and sends back.
///
/// ```http
/// Set-Cookie: __Host-Http-session=9f86d081; Path=/; Secure; HttpOnly; SameSite=Lax
/// ```
///
/// Without further words a cookie is the safest there is: over HTTPS only, out of reach for scripts, not sent along
/// from other sites except when the user follows a link, for this host alone, and gone when the browser closes.
///
/// Browsers make an exception from HTTPS for `http://localhost`; most command-line clients and libraries do not, and
/// drop the cookie there without a word. For such tests choose `transport: .any`.
///
/// [RFC 6265 §4.1](https://www.rfc-editor.org/rfc/rfc6265#section-4.1)
public struct SetCookie: OptionalField {
  public static var fieldName: FieldName { .setCookie }
  public static var mayRepeat: Bool { true }

  /// The cookie's name.
  public let name: String
  /// The cookie's value.
  public let value: String
  /// Until when the client keeps it.
  public let lifetime: CookieLifetime
  /// The host whose subdomains get it too; `nil` when only the host that set it does.
  public let domain: String?
  /// The path below which it is sent; `nil` when the client derives it from the request's.
  public let path: String?
  /// Whether requests that other sites cause carry it.
  public let sameSite: SameSite
  /// Over which connections it is sent.
  public let transport: CookieTransport
  /// Who on the client may read it.
  public let readers: CookieReaders
  /// Whether the client keeps one for each site that shows this one in a frame.
  public let isPartitioned: Bool

  /// A cookie.
  ///
  /// - Parameters:
  ///   - name: A token. Browsers insist on what a prefix promises: `__Secure-` a secure cookie, `__Http-` one that
  ///     scripts cannot read either, `__Host-` one for this host alone, `__Host-Http-` all of it.
  ///   - value: Visible ASCII without quotes, commas, semicolons and backslashes; encode anything else.
  ///   - lifetime: Until when the client keeps it.
  ///   - domain: The host whose subdomains get it too, such as `example.com`.
  ///   - path: The path below which it is sent, beginning with `/`.
  ///   - sameSite: Whether requests that other sites cause carry it.
  ///   - transport: Over which connections it is sent.
  ///   - readers: Who on the client may read it.
  /// - Throws: ``FieldPartError`` when a part cannot be written, browsers would drop the cookie because two parts
  ///   contradict each other, or a limit of browsers is passed: 4,096 octets for name and value, 1,024 for the path,
  ///   400 days for the lifetime.
  public init(
    _ name: String, _ value: String, lifetime: CookieLifetime = .session, domain: String? = nil, path: String = "/",
    sameSite: SameSite = .lax, transport: CookieTransport = .secure, readers: CookieReaders = .serverOnly
  ) throws(FieldPartError) {
    self.init(name, value, lifetime, domain, path, sameSite, transport, readers, isPartitioned: false)
    try checkSending()
  }

  /// A cookie of a page that other sites show in a frame: each of those sites has its own, so that it cannot be used
  /// to follow the user from one to the next. It is always `Secure` and `SameSite=None`.
  ///
  /// ```http
  /// Set-Cookie: __Host-chat=9f86d081; Path=/; Secure; HttpOnly; SameSite=None; Partitioned
  /// ```
  ///
  /// The parameters are those of a cookie that is not partitioned.
  ///
  /// [Cookies Having Independent Partitioned State §2](https://datatracker.ietf.org/doc/html/draft-cutler-httpbis-partitioned-cookies#section-2)
  ///
  /// - Throws: ``FieldPartError`` as for a cookie that is not partitioned.
  public static func partitioned(
    _ name: String, _ value: String, lifetime: CookieLifetime = .session, domain: String? = nil, path: String = "/",
    readers: CookieReaders = .serverOnly
  ) throws(FieldPartError) -> SetCookie {
    let cookie = SetCookie(name, value, lifetime, domain, path, .none, .secure, readers, isPartitioned: true)
    try cookie.checkSending()
    return cookie
  }

  private init(
    _ name: String, _ value: String, _ lifetime: CookieLifetime, _ domain: String?, _ path: String?,
    _ sameSite: SameSite, _ transport: CookieTransport, _ readers: CookieReaders, isPartitioned: Bool
  ) {
    self.name = name
    self.value = value
    self.lifetime = lifetime
    self.domain = domain
    self.path = path
    self.sameSite = sameSite
    self.transport = transport
    self.readers = readers
    self.isPartitioned = isPartitioned
  }

  public var fieldValue: FieldValue {
    var text = "\(name)=\(value)"
    if let attribute = lifetime.attribute { text += "; \(attribute)" }
    if let domain { text += "; Domain=\(domain)" }
    if let path { text += "; Path=\(path)" }
    if transport == .secure { text += "; Secure" }
    if readers == .serverOnly { text += "; HttpOnly" }
    text += "; SameSite=\(sameSite.name)"
    return FieldValue(checked: isPartitioned ? "\(text); Partitioned" : text)
  }
}

// MARK: - Removing

extension SetCookie {
  /// An order to forget this cookie.
  ///
  /// A client takes it only where it would have taken the cookie: one that is `Secure` is not removed over plain HTTP,
  /// and one that other sites' pages set is not removed from there by a `SameSite=Lax`. So the order repeats all of it.
  public var removal: SetCookie {
    SetCookie(name, "", .ended, domain, path, sameSite, transport, readers, isPartitioned: isPartitioned)
  }

  /// An order to forget the cookie with this name. Everything has to be as it was when the cookie was set: domain and
  /// path say which cookie it is, and the client refuses the order where it would have refused the cookie.
  ///
  /// - Throws: ``FieldPartError`` as the initialiser does.
  public static func removing(
    _ name: String, domain: String? = nil, path: String = "/", sameSite: SameSite = .lax,
    transport: CookieTransport = .secure, readers: CookieReaders = .serverOnly
  ) throws(FieldPartError) -> SetCookie {
    try SetCookie(
      name, "", lifetime: .ended, domain: domain, path: path, sameSite: sameSite, transport: transport,
      readers: readers)
  }

  /// An order to forget the partitioned cookie with this name, given to the site in whose frame the page is shown.
  ///
  /// - Throws: ``FieldPartError`` as the initialiser does.
  public static func removingPartitioned(
    _ name: String, domain: String? = nil, path: String = "/", readers: CookieReaders = .serverOnly
  ) throws(FieldPartError) -> SetCookie {
    try .partitioned(name, "", lifetime: .ended, domain: domain, path: path, readers: readers)
  }
}

// MARK: - Checking

extension SetCookie {
  /// What a sender can know to be cut or dropped, beside what ``check()`` refuses.
  private func checkSending() throws(FieldPartError) {
    try check()
    guard lifetime.fitsBrowsers else {
      throw FieldPartError("Browsers keep a cookie for 400 days at most. Set it again before they have passed.")
    }
  }

  private func check() throws(FieldPartError) {
    guard !name.isEmpty else { throw FieldPartError("The name of a cookie cannot be empty.") }
    if let error = FieldPartError("The name of a cookie", name, allowing: FieldSyntax.isTokenOctet) { throw error }
    if let error = FieldPartError("The value of a cookie", value, allowing: SetCookie.isValueOctet) { throw error }
    guard name.utf8.count + value.utf8.count <= 4096 else {
      throw FieldPartError("Browsers drop cookies whose name and value have more than 4096 octets together.")
    }
    if let domain { try SetCookie.check(domain: domain) }
    if let path {
      if let error = FieldPartError("The path of a cookie", path, allowing: SetCookie.isPathOctet) { throw error }
      guard path.utf8.first == UInt8(ascii: "/"), path.utf8.last != 0x20 else {
        throw FieldPartError("The path of a cookie begins with '/' and does not end with a space: \"\(path)\".")
      }
      guard path.utf8.count <= 1024 else {
        throw FieldPartError("Browsers ignore a path of a cookie that has more than 1024 octets.")
      }
    }
    if sameSite == .none, transport != .secure {
      throw FieldPartError("Browsers drop cookies with SameSite=None that are not Secure.")
    }
    if isPartitioned, transport != .secure {
      throw FieldPartError("Browsers drop cookies with Partitioned that are not Secure.")
    }
    try checkPrefix()
  }

  /// Checks what the name promises; browsers look at it whatever the case of its letters.
  private func checkPrefix() throws(FieldPartError) {
    let lowercased = name.lowercased()
    if lowercased.hasPrefix("__host-"), transport != .secure || domain != nil || path != "/" {
      throw FieldPartError("A cookie named __Host-… has to be Secure, with the path '/' and without a domain.")
    }
    if lowercased.hasPrefix("__secure-"), transport != .secure {
      throw FieldPartError("A cookie named __Secure-… has to be Secure.")
    }
    for prefix in ["__Http-", "__Host-Http-"] where lowercased.hasPrefix(prefix.lowercased()) {
      guard transport == .secure, readers == .serverOnly else {
        throw FieldPartError("A cookie named \(prefix)… has to be Secure and HttpOnly.")
      }
    }
  }

  private static func check(domain: String) throws(FieldPartError) {
    let isName = domain.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.count <= 63 && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy {
          $0 == UInt8(ascii: "-") || FieldSyntax.digit($0) != nil || (0x61...0x7A).contains($0 | 0x20)
        }
    }
    guard isName, domain.utf8.count <= 253 else {
      throw FieldPartError("The domain of a cookie is a host name such as 'example.com', not \"\(domain)\".")
    }
  }

  /// Visible ASCII without `"`, `,`, `;` and `\`.
  private static func isValueOctet(_ octet: UInt8) -> Bool {
    (0x21...0x7E).contains(octet) && !"\",;\\".utf8.contains(octet)
  }

  /// Visible ASCII and spaces without `;`.
  private static func isPathOctet(_ octet: UInt8) -> Bool {
    (0x20...0x7E).contains(octet) && octet != UInt8(ascii: ";")
  }
}

// MARK: - Reading

extension SetCookie {
  /// The cookie in a received value, or `nil` when it could not be written like this. Unknown attributes do not count;
  /// without `SameSite` a cookie is taken for `Lax`, as browsers take it.
  public init?(parsing text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { FieldSyntax.trimmed(String(Substring($0))) }
    guard let pair = parts.first, let (name, value) = SetCookie.split(pair), let value else { return nil }
    var lifetime = CookieLifetime.session
    var maxAge: CookieLifetime?
    var domain: String?
    var path: String?
    var sameSite = SameSite.lax
    var transport = CookieTransport.any
    var readers = CookieReaders.scripts
    var isPartitioned = false
    for part in parts.dropFirst() {
      guard let (attribute, value) = SetCookie.split(part) else { return nil }
      switch attribute.lowercased() {
      case "expires":
        guard let date = value.flatMap({ HTTPDate(parsing: $0) }) else { return nil }
        lifetime = date == CookieLifetime.end ? .ended : .until(date)
      case "max-age":
        guard let seconds = value.flatMap(Int64.init) else { return nil }
        maxAge = .seconds(seconds)
      case "domain": domain = value
      case "path": path = value
      case "secure": transport = .secure
      case "httponly": readers = .serverOnly
      case "partitioned": isPartitioned = true
      case "samesite":
        guard let known = value.flatMap(SameSite.init(parsing:)) else { return nil }
        sameSite = known
      default: continue
      }
    }
    self.init(
      name, value, maxAge ?? lifetime, domain, path, sameSite, transport, readers, isPartitioned: isPartitioned)
    guard (try? check()) != nil else { return nil }
  }

  private static func split(_ text: String) -> (name: String, value: String?)? {
    guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return (text, nil) }
    return (FieldSyntax.trimmed(String(text[..<equals])), FieldSyntax.trimmed(String(text[equals...].dropFirst())))
  }
}
