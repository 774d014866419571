import Foundation
import Testing
import TypedResponses

@Suite struct ProtectedResourceMetadataTests {
  @Test(
    "The metadata stands between host and path (RFC 9728 §3.1)",
    arguments: [
      ("https://resource.example", "/.well-known/oauth-protected-resource"),
      ("https://resource.example/", "/.well-known/oauth-protected-resource"),
      ("https://resource.example/resource1", "/.well-known/oauth-protected-resource/resource1"),
      ("https://resource.example/a/b/", "/.well-known/oauth-protected-resource/a/b/"),
      ("https://resource.example/a?b=c", "/.well-known/oauth-protected-resource/a?b=c"),
      ("https://resource.example?b=c", "/.well-known/oauth-protected-resource?b=c"),
      ("https://resource.example:8443/mcp", "/.well-known/oauth-protected-resource/mcp"),
    ])
  func path(_ url: String, _ path: String) throws {
    let resource = try ResourceIdentifier(url)
    #expect(resource.metadataPath == path)
    #expect(resource.metadataURL.text == "https://\(resource.host)\(path)")
  }

  @Test(
    "A resource has https, a host and no fragment",
    arguments: [
      "", "/mcp", "resource.example", "http://resource.example/", "https://", "https:///a", "https://a.example/#b",
      "ftp://a.example", "https://a.example/ b", "https://user@a.example/", "http://localhost.example/",
      "http://127.0.0.1.example/",
    ])
  func refused(_ url: String) {
    #expect(throws: FieldPartError.self) { try ResourceIdentifier(url) }
  }

  @Test(
    "This machine may do without https",
    arguments: ["http://localhost:8080/mcp", "http://127.0.0.1", "http://[::1]:1/"])
  func thisMachine(_ url: String) throws {
    #expect(try ResourceIdentifier(url).text == url)
  }

  @Test("The document has what it was given, leaves out what is empty, and can be read back")
  func document() throws {
    var metadata = ProtectedResourceMetadata(
      "https://api.example.com/mcp", authorizationServers: "https://login.example.com")
    metadata.scopes = "mcp:read mcp:write"
    metadata.name = "Example"
    metadata.dpopAlgorithms = "ES256"
    metadata.requiresDPoP = true
    let response = try OK(metadata).encode(for: RequestHead())
    #expect(
      response.text == """
        {"resource":"https://api.example.com/mcp","authorization_servers":["https://login.example.com"],\
        "scopes_supported":["mcp:read","mcp:write"],"bearer_methods_supported":["header"],"resource_name":"Example",\
        "dpop_signing_alg_values_supported":["ES256"],"dpop_bound_access_tokens_required":true}
        """)
    let read = try JSONDecoder().decode(ProtectedResourceMetadata.self, from: Data((response.text ?? "").utf8))
    #expect(read == metadata)
    for text in [
      "{}", #"{"resource":"http://a.example"}"#, #"{"resource":"https://a.example","scopes_supported":["a b"]}"#,
    ] {
      #expect(throws: (any Error).self) {
        try JSONDecoder().decode(ProtectedResourceMetadata.self, from: Data(text.utf8))
      }
    }
  }

  @Test(
    "It describes requests to the resource alone",
    arguments: [
      ("/mcp", "api.example.com", true), ("/mcp", "API.example.com", true), ("/mcp", nil, true),
      ("/mcp/", "api.example.com", false), ("/", "api.example.com", false), ("/mcp?x", "api.example.com", false),
      ("/mcp", "other.example.com", false),
    ] as [(String, String?, Bool)])
  func describes(_ target: String, _ host: String?, _ isDescribed: Bool) {
    let metadata = ProtectedResourceMetadata(
      "https://api.example.com/mcp", authorizationServers: "https://login.example.com")
    let request = RequestHead(.post, target, fields: host.map { [(.host, $0)] } ?? [])
    #expect(metadata.describes(request) == isDescribed)
  }
}
