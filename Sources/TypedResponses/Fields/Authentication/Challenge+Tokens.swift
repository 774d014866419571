// Challenges for access tokens.

extension Challenge {
  /// Bearer tokens ([RFC 6750 §3](https://www.rfc-editor.org/rfc/rfc6750#section-3)).
  ///
  /// - Parameters:
  ///   - realm: What the credentials are for.
  ///   - scope: The scopes that a token needs, all of them.
  ///   - error: What was wrong with the token that came; left out when none came.
  ///   - resourceMetadata: The absolute URL of the ``ProtectedResourceMetadata``, by which clients find out where tokens
  ///     come from ([RFC 9728 §5.1](https://www.rfc-editor.org/rfc/rfc9728#section-5.1)).
  public static func bearer(
    realm: QuotedText, scope: BearerScope? = nil, error: BearerError? = nil, resourceMetadata: URIReference? = nil
  ) -> Challenge {
    token("Bearer", realm, scope, error, resourceMetadata)
  }

  /// Bearer tokens, without a realm, for clients that learn from the scope what the token is for.
  public static func bearer(
    scope: BearerScope, error: BearerError? = nil, resourceMetadata: URIReference? = nil
  ) -> Challenge {
    token("Bearer", nil, scope, error, resourceMetadata)
  }

  /// Bearer tokens, without a realm and a scope, after a token that was wrong.
  public static func bearer(error: BearerError, resourceMetadata: URIReference? = nil) -> Challenge {
    token("Bearer", nil, nil, error, resourceMetadata)
  }

  /// Bearer tokens, for clients that learn all else from the ``ProtectedResourceMetadata``.
  public static func bearer(resourceMetadata: URIReference) -> Challenge {
    token("Bearer", nil, nil, nil, resourceMetadata)
  }

  /// Refused: a challenge for bearer tokens has at least one parameter.
  @available(
    *, unavailable,
    message: """
      A Bearer challenge says at least one thing (RFC 6750 §3): 'realm:', 'scope:', 'error:' or 'resourceMetadata:'.
      """
  )
  public static func bearer() -> Challenge { bearer(realm: "api") }

  /// Tokens that are bound to a key the client proves to have
  /// ([RFC 9449 §7.1](https://www.rfc-editor.org/rfc/rfc9449#section-7.1)).
  ///
  /// - Parameters:
  ///   - algs: The signature algorithms that proofs may have.
  ///   - realm: What the credentials are for.
  ///   - scope: The scopes that a token needs, all of them.
  ///   - error: What was wrong with the token or the proof that came; left out when none came.
  ///   - resourceMetadata: The absolute URL of the ``ProtectedResourceMetadata``.
  public static func dpop(
    algs: DPoPAlgorithms, realm: QuotedText? = nil, scope: BearerScope? = nil, error: DPoPError? = nil,
    resourceMetadata: URIReference? = nil
  ) -> Challenge {
    token("DPoP", realm, scope, error?.error, resourceMetadata, algs)
  }

  static func token(
    _ scheme: String, _ realm: QuotedText?, _ scope: BearerScope?, _ error: BearerError?, _ metadata: URIReference?,
    _ algs: DPoPAlgorithms? = nil
  ) -> Challenge {
    var parameters: [FieldParameter] = []
    func add(_ name: String, _ value: String?) {
      if let value { parameters.append(FieldParameter(checked: name, value)) }
    }
    add("realm", realm?.text)
    add("scope", scope?.text)
    add("error", error?.code)
    add("error_description", error?.text?.text)
    add("error_uri", error?.page?.text)
    add("acr_values", error?.contexts?.text)
    add("max_age", error?.maxAge.map { String($0) })
    add("resource_metadata", metadata?.text)
    add("algs", algs?.text)
    return Challenge(checked: scheme, parameters)
  }
}

// MARK: - Errors that follow from the status

extension Challenge {
  /// Whether the scheme has the errors of access tokens.
  var isForTokens: Bool {
    FieldSyntax.equalIgnoringCase(scheme, "Bearer") || FieldSyntax.equalIgnoringCase(scheme, "DPoP")
  }

  /// The challenge with the error that the status stands for, in place of any other. Challenges of schemes that have no
  /// such errors stay as they are.
  func saying(_ code: String, _ text: BearerText?, page: URIReference?) -> Challenge {
    guard isForTokens else { return self }
    let ofOtherErrors = ["error", "error_description", "error_uri", "acr_values", "max_age"]
    var parameters = parameters.filter { !ofOtherErrors.contains($0.name) }
    let place = parameters.firstIndex { $0.name != "realm" && $0.name != "scope" } ?? parameters.endIndex
    var error = [FieldParameter(checked: "error", code)]
    if let text { error.append(FieldParameter(checked: "error_description", text.text)) }
    if let page { error.append(FieldParameter(checked: "error_uri", page.text)) }
    parameters.insert(contentsOf: error, at: place)
    return Challenge(checked: scheme, parameters)
  }
}
