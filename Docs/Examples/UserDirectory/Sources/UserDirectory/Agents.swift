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

  /// What a call needs: a token that is known here. Whoever has none is told so before anything is read.
  var scheme: BearerAuthentication {
    BearerAuthentication(resourceMetadata: metadata.resource.metadataURL).needing("users:read")
  }

  /// The answer to a call, once its token is good for it.
  func answer(_ granted: [String], _ call: Call) throws(Forbidden) -> OK<Call.Reply> {
    try scheme.needing(call.scope).checkScope(granted)
    return OK(Call.Reply(id: call.id)).caching(.noStore)
  }

  /// The scopes of the token in a request.
  struct Grant: RequestPart {
    let scheme: BearerAuthentication

    var facts: [RequestPartFact] {
      [.credentials(scheme.challenges), .failure(Unauthorized.self), .failure(BadRequest.self)]
    }

    func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> [String]? {
      let token = try scheme.credentials(of: input.facts)
      guard let granted = Agents.scopes[token.text] else { throw scheme.invalidToken("The token is not known here.") }
      return granted
    }
  }

  /// A call of JSON-RPC, as far as its scope hangs on it.
  struct Call: Decodable, Sendable {
    let id: Int
    let method: String

    var scope: BearerScope { method == "tools/call" ? "users:read users:write" : "users:read" }

    struct Reply: Codable, Sendable {
      var jsonrpc = "2.0"
      let id: Int
      var result: [String: String] = [:]
    }
  }
}
