import Hummingbird
import TypedResponses
import TypedResponsesHummingbird
import TypedResponsesObservability
import TypedResponsesOpenAPI

extension ResponsePipeline {
  /// The way of every response of the example, also of those that the connection gives by itself.
  static func directory(_ metrics: PrometheusMetrics) -> ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.observe(with: ExchangeMetrics(factory: metrics))
    // A proxy that compresses changes entity tags on their way; see Docs/Guides/BehindProxies.md.
    pipeline.settings.tagMatching = .throughCompression
    return pipeline
  }
}

/// Connects paths and methods with the operations.
func makeRouter(
  _ directory: Directory, _ export: Export,
  _ agents: Agents = Agents(at: "http://127.0.0.1:8080/mcp", tokensFrom: "https://login.example.com"),
  _ metrics: PrometheusMetrics = PrometheusMetrics()
) -> TypedRouter<BasicRequestContext> {
  let pipeline = ResponsePipeline.directory(metrics)
  let router = TypedRouter(
    pipeline: pipeline, acceptPatch: ["application/merge-patch+json"], acceptQuery: ["application/json"])

  router.get("users", .page(), .facts, use: directory.list)
  router.query("users", .content(Search.self), use: directory.search)
  // For clients that cannot send QUERY yet.
  router.post("users/search", .content(Search.self), use: directory.search)
  router.get("searches/:id", .path("id", in: Search.ids), use: directory.repeatSearch)

  router.post("users", .content(UserInput.self), use: directory.create)
  router.get("users/:id", .path("id", in: User.ids), use: directory.show)
  router.put(
    "users/:id", .path("id", in: User.ids), .content(UserInput.self), .preconditions, use: directory.replace)
  router.patch(
    "users/:id", .path("id", in: User.ids), .content(UserPatch.self, accept: "application/merge-patch+json"),
    .preconditions,
    use: directory.update)
  router.delete("users/:id", .path("id", in: User.ids), .preconditions, use: directory.remove)

  router.get("export", .facts) { _ throws(OneOf<InsufficientStorage, InternalServerError>) in
    try await export.answer()
  }.describing { $0.contentTypes = ["text/plain"] }
  router.query("export", .content(Search.self), use: directory.export)
    .describing { $0.contentTypes = ["text/csv"] }

  router.get("me", .credentials(Access.scheme), use: Access.profile)
  router.get(RouterPath(agents.metadata.resource.metadataPath)) { _, _ in
    OK(agents.metadata).caching(.public(maxAge: .seconds(3600)))
  }
  router.post("mcp", Agents.Grant(scheme: agents.scheme), .content(Agents.Call.self), use: agents.answer)

  router.get("limited") { _, _ throws(TooManyRequests) -> NoContent in
    throw TooManyRequests(retryAfter: .seconds(30), detail: "The quota of this resource is zero.")
  }

  // What the types of all these say, for OpenAPI 3.2 and for tools that read 3.1.
  let info = APIInfo("User directory", version: "1")
  let description = OpenAPIDocument(info, router.signatures, pipeline: pipeline)
  let earlier = OpenAPIDocument(info, router.signatures, version: .v31, pipeline: pipeline)
  router.get("openapi.json") { _, _ in description }
  router.get("openapi-3.1.json") { _, _ in earlier }
  let page = APIPage(description, at: "/openapi.json")
  router.get("docs") { _, _ in page }

  // For Prometheus, and no part of the API.
  router.get("metrics") { _, _ in
    Representation(BytesSource(Array(metrics.text.utf8)), contentType: PrometheusMetrics.contentType)
      .caching(.noStore)
  }

  return router
}
