/// What a client has to know to get tokens for a resource: who gives them out, and for which scopes.
///
/// ```swift
/// let metadata = ProtectedResourceMetadata(
///   "https://api.example.com/mcp", authorizationServers: "https://login.example.com")
/// let bearer = BearerAuthentication(resourceMetadata: metadata.resource.metadataURL)
///
/// /// The answer at `metadata.resource.metadataPath`.
/// func show() -> OK<ProtectedResourceMetadata> { OK(metadata) }
/// ```
///
/// Clients find it by the challenge of a 401. They refuse a document whose `resource` is not the URL that they asked.
///
/// [RFC 9728 §2](https://www.rfc-editor.org/rfc/rfc9728#section-2)
public struct ProtectedResourceMetadata: Sendable, Hashable {
  /// The resource; the document stands at its ``ResourceIdentifier/metadataPath``.
  public let resource: ResourceIdentifier
  /// The issuers of tokens (`authorization_servers`).
  public var authorizationServers: [URIReference]
  /// The scopes that a client may ask for (`scopes_supported`).
  public var scopes: BearerScope?
  /// How tokens may be sent (`bearer_methods_supported`): in the field `Authorization`, unless told otherwise.
  public var bearerMethods = ["header"]
  /// The name of the resource, for people (`resource_name`).
  public var name: String?
  /// A page for the people who write clients (`resource_documentation`).
  public var documentation: URIReference?
  /// A page on how data may be used (`resource_policy_uri`).
  public var policy: URIReference?
  /// The terms of service (`resource_tos_uri`).
  public var terms: URIReference?
  /// The resource's public keys (`jwks_uri`).
  public var keys: URIReference?
  /// The algorithms by which the resource signs responses (`resource_signing_alg_values_supported`).
  public var signingAlgorithms: [String] = []
  /// The algorithms of proofs of possession (`dpop_signing_alg_values_supported`).
  public var dpopAlgorithms: DPoPAlgorithms?
  /// Whether tokens have to be bound to a key (`dpop_bound_access_tokens_required`).
  public var requiresDPoP = false
  /// Whether tokens are bound to the client's certificate (`tls_client_certificate_bound_access_tokens`).
  public var bindsTokensToCertificates = false

  /// The metadata of a resource whose tokens these servers give out.
  public init(_ resource: ResourceIdentifier, authorizationServers first: URIReference, _ others: URIReference...) {
    self.resource = resource
    authorizationServers = [first] + others
  }

  /// Whether a client that sent this request may use the document: `resource` is the URL it asked.
  public func describes(_ request: some RequestFacts) -> Bool { resource.isTarget(of: request) }
}

// MARK: - The document

extension ProtectedResourceMetadata: Codable {
  private enum CodingKeys: String, CodingKey {
    case resource
    case authorizationServers = "authorization_servers"
    case scopes = "scopes_supported"
    case bearerMethods = "bearer_methods_supported"
    case name = "resource_name"
    case documentation = "resource_documentation"
    case policy = "resource_policy_uri"
    case terms = "resource_tos_uri"
    case keys = "jwks_uri"
    case signingAlgorithms = "resource_signing_alg_values_supported"
    case dpopAlgorithms = "dpop_signing_alg_values_supported"
    case requiresDPoP = "dpop_bound_access_tokens_required"
    case bindsTokensToCertificates = "tls_client_certificate_bound_access_tokens"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    // What has no values is left out (RFC 9728 §3.2).
    func encode(_ list: [String], _ key: CodingKeys) throws {
      if !list.isEmpty { try container.encode(list, forKey: key) }
    }
    try container.encode(resource.text, forKey: .resource)
    try encode(authorizationServers.map(\.text), .authorizationServers)
    try encode(scopes?.names.map { String($0) } ?? [], .scopes)
    try encode(bearerMethods, .bearerMethods)
    try container.encodeIfPresent(name, forKey: .name)
    try container.encodeIfPresent(documentation?.text, forKey: .documentation)
    try container.encodeIfPresent(policy?.text, forKey: .policy)
    try container.encodeIfPresent(terms?.text, forKey: .terms)
    try container.encodeIfPresent(keys?.text, forKey: .keys)
    try encode(signingAlgorithms, .signingAlgorithms)
    try encode(dpopAlgorithms.map { SpacedNames.split($0.text) } ?? [], .dpopAlgorithms)
    if requiresDPoP { try container.encode(true, forKey: .requiresDPoP) }
    if bindsTokensToCertificates { try container.encode(true, forKey: .bindsTokensToCertificates) }
  }

  /// The metadata in a received document. Members that it does not know are left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func list(_ key: CodingKeys) throws -> [String] {
      try container.decodeIfPresent([String].self, forKey: key) ?? []
    }
    func page(_ key: CodingKeys) throws -> URIReference? {
      try container.decodeIfPresent(String.self, forKey: key).map { try URIReference($0) }
    }
    resource = try ResourceIdentifier(container.decode(String.self, forKey: .resource))
    authorizationServers = try list(.authorizationServers).map { try URIReference($0) }
    let scopes = try list(.scopes)
    self.scopes = scopes.isEmpty ? nil : try BearerScope(scopes)
    bearerMethods = try list(.bearerMethods)
    name = try container.decodeIfPresent(String.self, forKey: .name)
    documentation = try page(.documentation)
    policy = try page(.policy)
    terms = try page(.terms)
    keys = try page(.keys)
    signingAlgorithms = try list(.signingAlgorithms)
    let algorithms = try list(.dpopAlgorithms)
    dpopAlgorithms = algorithms.isEmpty ? nil : try DPoPAlgorithms(algorithms)
    requiresDPoP = try container.decodeIfPresent(Bool.self, forKey: .requiresDPoP) ?? false
    bindsTokensToCertificates = try container.decodeIfPresent(Bool.self, forKey: .bindsTokensToCertificates) ?? false
  }
}

extension ProtectedResourceMetadata: CustomStringConvertible {
  /// The resource, and who gives tokens for it.
  public var description: String {
    "\(resource), tokens from \(authorizationServers.map(\.text).joined(separator: ", "))"
  }
}
