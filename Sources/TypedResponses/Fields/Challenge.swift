/// A way to authenticate, as the `WWW-Authenticate` field of a 401 offers it.
///
/// ```http
/// WWW-Authenticate: Bearer realm="api", error="invalid_token"
/// WWW-Authenticate: Basic realm="api", charset="UTF-8"
/// ```
///
/// The factories take literals, whose faults are the program's; for text that comes from elsewhere use
/// ``init(scheme:parameters:)``, which throws.
///
/// [RFC 9110 §11.6.1](https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1)
public struct Challenge: Sendable, Hashable {
  /// The scheme's name, such as `Bearer`.
  public let scheme: String
  /// The parameters, in the order in which they are sent.
  public let parameters: [FieldParameter]
  private let token: String?

  /// A challenge of any scheme.
  ///
  /// - Throws: ``FieldParameterError`` when the scheme is not a token or a parameter occurs twice.
  public init(scheme: String, parameters: [FieldParameter]) throws(FieldParameterError) {
    guard FieldSyntax.isToken(scheme) else {
      throw FieldParameterError("The authentication scheme \"\(scheme)\" is not a token.")
    }
    for (index, parameter) in parameters.enumerated()
    where parameters[..<index].contains(where: { $0.name == parameter.name }) {
      throw FieldParameterError("The parameter '\(parameter.name)' occurs twice in one challenge.")
    }
    self.scheme = scheme
    self.parameters = parameters
    token = nil
  }

  /// A challenge of a scheme with base64-like data in place of parameters, as Negotiate sends it.
  ///
  /// - Throws: ``FieldParameterError`` when the scheme is not a token or the data is no `token68`.
  public init(scheme: String, token68: String) throws(FieldParameterError) {
    guard FieldSyntax.isToken(scheme) else {
      throw FieldParameterError("The authentication scheme \"\(scheme)\" is not a token.")
    }
    let body = token68.utf8.reversed().drop { $0 == UInt8(ascii: "=") }
    guard !body.isEmpty, body.allSatisfy({ PercentEncoding.isUnreserved($0) || "+/".utf8.contains($0) }) else {
      throw FieldParameterError("The data of a challenge is letters, digits and '-._~+/', with '=' at the end only.")
    }
    self.scheme = scheme
    self.token = token68
    parameters = []
  }

  /// A challenge without parameters.
  private init(bare scheme: String) {
    self.scheme = scheme
    token = nil
    parameters = []
  }

  /// The challenge as it is sent. Values are quoted, so text with commas cannot add a challenge.
  public var fieldValue: FieldValue {
    if let token { return FieldValue(checked: "\(scheme) \(token)") }
    if parameters.isEmpty { return FieldValue(checked: scheme) }
    let list = parameters.map { "\($0.name)=\(Self.isToken($0.name) ? $0.quotedIfNeeded : $0.quoted)" }
    return FieldValue(checked: "\(scheme) \(list.joined(separator: ", "))")
  }

  /// The parameters that RFC 7616 §3.3 wants without quotes.
  private static func isToken(_ name: String) -> Bool {
    name == "algorithm" || name == "stale" || name == "userhash"
  }

  private init(literal scheme: String, _ parameters: [(String, String?)]) {
    do throws(FieldParameterError) {
      var checked: [FieldParameter] = []
      for case (let name, let value?) in parameters { checked.append(try FieldParameter(name, value)) }
      try self.init(scheme: scheme, parameters: checked)
    } catch {
      preconditionFailure(error.description)
    }
  }
}

// MARK: - Schemes

extension Challenge {
  /// Bearer tokens ([RFC 6750 §3](https://www.rfc-editor.org/rfc/rfc6750#section-3)).
  ///
  /// - Parameters:
  ///   - realm: What the credentials are for.
  ///   - scope: The scopes that would do, separated by spaces.
  ///   - error: What was wrong with the token that came; left out when none came.
  ///   - description: The error for the developer of the client.
  public static func bearer(
    realm: StaticString, scope: StaticString? = nil, error: BearerError? = nil, description: StaticString? = nil
  ) -> Challenge {
    Challenge(
      literal: "Bearer",
      [
        ("realm", "\(realm)"), ("scope", scope.map { "\($0)" }), ("error", error?.code),
        ("error_description", description.map { "\($0)" }),
      ])
  }

  /// User name and password, in UTF-8 ([RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)). Browsers open a dialog.
  public static func basic(realm: StaticString) -> Challenge {
    Challenge(literal: "Basic", [("realm", "\(realm)"), ("charset", "UTF-8")])
  }

  /// A digest of user name and password with SHA-256
  /// ([RFC 7616 §3.3](https://www.rfc-editor.org/rfc/rfc7616#section-3.3)).
  ///
  /// - Parameters:
  ///   - realm: What the credentials are for.
  ///   - nonce: A value the server made for this challenge.
  ///   - opaque: Data that the client sends back unchanged.
  ///   - isStale: Whether the digest was right but its nonce too old, so that the client need not ask the user again.
  /// - Throws: ``FieldParameterError`` when the nonce or the opaque data cannot be quoted.
  public static func digest(
    realm: StaticString, nonce: String, opaque: String? = nil, isStale: Bool = false
  ) throws(FieldParameterError) -> Challenge {
    var parameters = [
      try FieldParameter("realm", "\(realm)"), try FieldParameter("qop", "auth"),
      try FieldParameter("algorithm", "SHA-256"), try FieldParameter("nonce", nonce),
    ]
    if let opaque { parameters.append(try FieldParameter("opaque", opaque)) }
    if isStale { parameters.append(try FieldParameter("stale", "true")) }
    return try Challenge(scheme: "Digest", parameters: parameters)
  }

  /// A log-in form in a page or application: a scheme no browser opens a dialog for, with the form's place.
  ///
  /// A 401 needs a challenge even where clients log in with a form and a cookie. The scheme is not registered; clients
  /// that do not know it do nothing by themselves.
  public static func form(realm: StaticString, at login: URIReference) -> Challenge {
    Challenge(literal: "Form", [("realm", "\(realm)"), ("location", login.text)])
  }
}
