import TypedResponses

/// What a program that speaks the Model Context Protocol has to be told before it may use the directory: where tokens come
/// from, and which scopes it needs.
struct Agents: Sendable {
  let metadata: ProtectedResourceMetadata

  /// What the tokens may do; a real service asks the server that gave them out.
  private static let scopes = ["agent-may-read": ["users:read"], "agent-may-write": ["users:read", "users:write"]]

  init(at resource: ResourceIdentifier, tokensFrom issuer: URIReference) {
    var metadata = ProtectedResourceMetadata(resource, authorizationServers: issuer)
    metadata.scopes = "users:read users:write"
    metadata.name = "User directory"
    self.metadata = metadata
  }

  /// The answer to a call, once its token is good for it. Whoever has none is told so before anything is read.
  func answer(_ request: some RequestFacts, _ content: RequestContent) async throws -> OK<Call.Reply> {
    let scheme = BearerAuthentication(resourceMetadata: metadata.resource.metadataURL).needing("users:read")
    let token = try scheme.credentials(of: request)
    guard let granted = Self.scopes[token.text] else { throw scheme.invalidToken("The token is not known here.") }
    let call = try await content.value(Call.self)
    try scheme.needing(call.scope).checkScope(granted)
    return OK(Call.Reply(id: call.id)).caching(.noStore)
  }

  /// A call of JSON-RPC, as far as its scope hangs on it.
  struct Call: Decodable, Sendable {
    let id: Int
    let method: String

    var scope: BearerScope { method == "tools/call" ? "users:read users:write" : "users:read" }

    struct Reply: Encodable, Sendable {
      let jsonrpc = "2.0"
      let id: Int
      let result: [String: String] = [:]
    }
  }
}
