import Hummingbird
import TypedResponses
import TypedResponsesHummingbird

/// Connects paths and methods with the operations.
func makeRouter(
  _ directory: Directory, _ export: Export,
  _ agents: Agents = Agents(at: "http://127.0.0.1:8080/mcp", tokensFrom: "https://login.example.com")
) -> TypedRouter<BasicRequestContext> {
  var pipeline = ResponsePipeline()
  // A proxy that compresses changes entity tags on their way; see Docs/Guides/BehindProxies.md.
  pipeline.settings.tagMatching = .throughCompression
  let router = TypedRouter(
    pipeline: pipeline, acceptPatch: ["application/merge-patch+json"], acceptQuery: ["application/json"])

  router.get("users") { request, _ in
    let page = try PageRequest(request.facts)
    let (users, total) = await directory.list(page)
    return OK(users).with(PageLinks(page, total: total, of: request.facts).links)
  }

  router.query("users") { request, context in
    try await directory.search(request.content(in: context, or: SearchFailure.self))
  }

  // For clients that cannot send QUERY yet.
  router.post("users/search") { request, context in
    try await directory.search(request.content(in: context, or: SearchFailure.self))
  }

  router.get("searches/:id") { _, context in
    try await directory.repeatSearch(context.searchID())
  }

  router.post("users") { request, context in
    try request.requireAcceptableResponse()
    return try await directory.create(request.content(in: context))
  }

  router.get("users/:id") { _, context in
    try await directory.show(context.userID())
  }

  router.put("users/:id") { request, context in
    try request.requireAcceptableResponse()
    return try await directory.replace(
      context.userID(), with: request.content(in: context), if: request.preconditions)
  }

  router.patch("users/:id") { request, context in
    try request.requireAcceptableResponse()
    return try await directory.update(
      context.userID(), with: request.content(in: context, accept: ["application/merge-patch+json"]),
      if: request.preconditions)
  }

  router.delete("users/:id") { request, context in
    try await directory.remove(context.userID(), if: request.preconditions)
  }

  router.get("export") { _, _ in
    try await export.answer()
  }

  router.query("export") { request, context in
    try await directory.export(request.content(in: context))
  }

  router.get("me") { request, _ in
    try Access.profile(authorization: request.headers[.authorization])
  }

  router.get(RouterPath(agents.metadata.resource.metadataPath)) { _, _ in
    OK(agents.metadata).caching(.public(maxAge: .seconds(3600)))
  }

  router.post("mcp") { request, _ in
    try await agents.answer(request.facts, request.received)
  }

  router.get("limited") { _, _ -> NoContent in
    throw TooManyRequests(retryAfter: .seconds(30), detail: "The quota of this resource is zero.")
  }

  return router
}

extension RequestContext {
  /// The id of the search in the path.
  fileprivate func searchID() throws -> Search.ID {
    try ParameterReader.integer(.path("id"), parameters.get("id") ?? "", in: Search.ids)
  }

  /// The id in the path.
  fileprivate func userID() throws -> User.ID {
    try ParameterReader.integer(.path("id"), parameters.get("id") ?? "", in: User.ids)
  }
}
