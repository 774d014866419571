/// A way to authenticate, as the `WWW-Authenticate` field of a 401 offers it.
///
/// ```http
/// WWW-Authenticate: Basic realm="api", charset="UTF-8"
/// WWW-Authenticate: Bearer realm="api", error="invalid_token"
/// ```
///
/// What is written in the source goes in as it is; text from elsewhere is checked first, and the check throws:
///
/// ```swift
/// throw Unauthorized(challenge: .bearer(realm: "api", error: .invalidToken(try BearerText(reason))))
/// ```
///
/// [RFC 9110 §11.6.1](https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1)
public struct Challenge: Sendable, Hashable {
  /// The scheme's name, such as `Bearer`.
  public let scheme: String
  /// The parameters, in the order in which they are sent.
  public let parameters: [FieldParameter]
  /// The data that some schemes send in place of parameters.
  public let token68: String?

  init(checked scheme: String, _ parameters: [FieldParameter], token68: String? = nil) {
    self.scheme = scheme
    self.parameters = parameters
    self.token68 = token68
  }

  /// A challenge of any scheme.
  ///
  /// - Throws: ``FieldPartError`` when the scheme is not a token, a parameter occurs twice, or one is missing without
  ///   which clients cannot use the scheme: the realm of Basic, the nonce of Digest, any at all for Bearer.
  public init(scheme: String, parameters: [FieldParameter] = []) throws(FieldPartError) {
    try self.init(received: scheme, parameters)
    try checkRequirements()
  }

  /// A challenge of a scheme with base64-like data in place of parameters, as Negotiate sends it.
  ///
  /// - Throws: ``FieldPartError`` when the scheme is not a token or takes parameters alone, or the data is no `token68`.
  public init(scheme: String, token68: String) throws(FieldPartError) {
    try self.init(received: scheme, token68: token68)
    try checkRequirements()
  }

  /// A challenge, or credentials, as someone else wrote them, with or without what the scheme requires.
  private init(received scheme: String, _ parameters: [FieldParameter] = []) throws(FieldPartError) {
    try Challenge.check(scheme)
    if let name = FieldParameter.repeatedName(in: parameters) {
      throw FieldPartError("The parameter '\(name)' occurs twice in one challenge.")
    }
    self.init(checked: scheme, parameters)
  }

  private init(received scheme: String, token68: String) throws(FieldPartError) {
    try Challenge.check(scheme)
    let body = token68.utf8.reversed().drop { $0 == UInt8(ascii: "=") }
    guard !body.isEmpty, body.allSatisfy(Challenge.isToken68Octet) else {
      throw FieldPartError("The data of a challenge is letters, digits and '-._~+/', with '=' at the end only.")
    }
    self.init(checked: scheme, [], token68: token68)
  }

  private static func check(_ scheme: String) throws(FieldPartError) {
    guard FieldSyntax.isToken(scheme) else {
      throw FieldPartError("The authentication scheme \"\(scheme)\" is not a token.")
    }
  }

  private static func isToken68Octet(_ octet: UInt8) -> Bool {
    PercentEncoding.isUnreserved(octet) || octet == UInt8(ascii: "+") || octet == UInt8(ascii: "/")
  }

  /// The challenge as it is sent. Values are quoted, so text with commas cannot add a challenge.
  public var fieldValue: FieldValue { FieldValue(checked: description) }

  /// The parameters that RFC 7616 §3.3 wants without quotes.
  private static func isUnquoted(_ name: String) -> Bool {
    name == "algorithm" || name == "stale" || name == "userhash"
  }
}

extension Challenge: CustomStringConvertible {
  public var description: String {
    if let token68 { return "\(scheme) \(token68)" }
    if parameters.isEmpty { return scheme }
    let list = parameters.map { "\($0.name)=\(Challenge.isUnquoted($0.name) ? $0.quotedIfNeeded : $0.quoted)" }
    return "\(scheme) \(list.joined(separator: ", "))"
  }
}

// MARK: - Order

extension Challenge {
  /// The order in which challenges are sent: Digest, Basic, all others, Bearer.
  static var ranks: Range<Int> { 0..<4 }

  /// The challenge's place in ``ranks``.
  var rank: Int {
    if FieldSyntax.equalIgnoringCase(scheme, "Digest") { return 0 }
    if FieldSyntax.equalIgnoringCase(scheme, "Basic") { return 1 }
    return FieldSyntax.equalIgnoringCase(scheme, "Bearer") ? 3 : 2
  }
}

// MARK: - Schemes

extension Challenge {
  /// User name and password, in UTF-8 ([RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)). Browsers open a dialog.
  ///
  /// - Parameter realm: What the credentials are for.
  public static func basic(realm: QuotedText) -> Challenge {
    Challenge(
      checked: "Basic", [FieldParameter(checked: "realm", realm.text), FieldParameter(checked: "charset", "UTF-8")])
  }

  /// A digest of user name and password ([RFC 7616 §3.3](https://www.rfc-editor.org/rfc/rfc7616#section-3.3)).
  /// Browsers open a dialog. Several algorithms make several challenges, the best first.
  ///
  /// Many clients know MD5 alone, and cannot log in where only SHA-256 is offered: for them a second challenge with
  /// ``DigestAlgorithm/md5`` has to follow. Fewer still know SHA-512-256, so never offer that one alone.
  ///
  /// - Parameters:
  ///   - realm: What the credentials are for.
  ///   - nonce: A value made for this challenge alone.
  ///   - algorithm: How the digest is made.
  ///   - protection: What the digest covers.
  ///   - opaque: Data that the client sends back unchanged.
  ///   - domain: Where else the credentials are good for; the whole site when empty.
  ///   - isStale: Whether the digest was right but its nonce too old, so that the client need not ask the user again.
  ///   - hashesUserName: Whether the client may send a digest of the user name in place of the name.
  public static func digest(
    realm: QuotedText, nonce: QuotedText, algorithm: DigestAlgorithm = .sha256, protection: DigestProtection = .auth,
    opaque: QuotedText? = nil, domain: [URIReference] = [], isStale: Bool = false, hashesUserName: Bool = false
  ) -> Challenge {
    var parameters = [
      FieldParameter(checked: "realm", realm.text), FieldParameter(checked: "qop", protection.text),
      FieldParameter(checked: "algorithm", algorithm.name), FieldParameter(checked: "nonce", nonce.text),
    ]
    if let opaque { parameters.append(FieldParameter(checked: "opaque", opaque.text)) }
    if !domain.isEmpty {
      parameters.append(FieldParameter(checked: "domain", domain.map(\.text).joined(separator: " ")))
    }
    if isStale { parameters.append(FieldParameter(checked: "stale", "true")) }
    if hashesUserName { parameters.append(FieldParameter(checked: "userhash", "true")) }
    return Challenge(checked: "Digest", parameters)
  }

  /// Kerberos or NTLM by way of SPNEGO ([RFC 4559](https://www.rfc-editor.org/rfc/rfc4559)), first step.
  public static var negotiate: Challenge { Challenge(checked: "Negotiate", []) }

  /// A log-in form in a page or application: a scheme no browser opens a dialog for, with the form's place.
  ///
  /// A 401 needs a challenge even where clients log in with a form and a cookie, and leaving the field out breaks
  /// clients that look for it. The scheme is not registered; clients that do not know it do nothing by themselves.
  ///
  /// ```http
  /// WWW-Authenticate: Form realm="shop", location="/login"
  /// ```
  public static func form(realm: QuotedText, at login: URIReference) -> Challenge {
    Challenge(
      checked: "Form", [FieldParameter(checked: "realm", realm.text), FieldParameter(checked: "location", login.text)])
  }
}

// MARK: - Reading

extension Challenge {
  /// The challenge in a received field value, or `nil` when the value does not hold exactly one.
  public init?(parsing text: String) {
    guard let list = Challenge.list(parsing: text), list.count == 1, let challenge = list.first else { return nil }
    self = challenge
  }

  /// The challenges in a received field value; `nil` when there is none, or one cannot be read.
  public static func list(parsing text: String) -> [Challenge]? {
    var scanner = OctetScanner(text)
    var challenges: [Challenge] = []
    while scanner.skipToMember() {
      guard let challenge = scan(&scanner), scanner.skipToEndOfMember() else { return nil }
      challenges.append(challenge)
    }
    return challenges.isEmpty ? nil : challenges
  }

  /// Reads a scheme with its data or its parameters: a challenge, or credentials, which look alike.
  static func scan(_ scanner: inout OctetScanner) -> Challenge? {
    guard let scheme = scanner.takeToken() else { return nil }
    guard scanner.skip(octet: " ") else { return try? Challenge(received: scheme) }
    if let token68 = scanToken68(&scanner) { return try? Challenge(received: scheme, token68: token68) }
    var parameters: [FieldParameter] = []
    while let parameter = scanParameter(&scanner) { parameters.append(parameter) }
    return try? Challenge(received: scheme, parameters)
  }

  /// Reads base64-like data that ends the challenge; otherwise reads nothing.
  private static func scanToken68(_ scanner: inout OctetScanner) -> String? {
    var ahead = scanner
    ahead.skipSpaces()
    let body = ahead.take(while: isToken68Octet)
    let padding = ahead.take { $0 == UInt8(ascii: "=") }
    guard !body.isEmpty, ahead.skipToEndOfMember() else { return nil }
    scanner = ahead
    return String(decoding: body + padding, as: UTF8.self)
  }

  /// Reads a parameter, with the comma before it; reads nothing when another challenge or the end comes.
  private static func scanParameter(_ scanner: inout OctetScanner) -> FieldParameter? {
    var ahead = scanner
    guard ahead.skipToMember(), let name = ahead.takeToken() else { return nil }
    ahead.skipSpaces()
    guard ahead.skip(octet: "=") else { return nil }
    ahead.skipSpaces()
    guard let value = ahead.next == UInt8(ascii: "\"") ? ahead.takeQuotedString() : ahead.takeToken(),
      let parameter = try? FieldParameter(name, value), ahead.skipToEndOfMember()
    else { return nil }
    scanner = ahead
    return parameter
  }
}
