import Hummingbird
import TypedResponses
import TypedResponsesHummingbird

/// Connects paths and methods with the operations.
func makeRouter(_ directory: Directory, _ export: Export) -> TypedRouter<BasicRequestContext> {
  var pipeline = ResponsePipeline()
  // A proxy that compresses changes entity tags on their way; see Docs/Guides/BehindProxies.md.
  pipeline.settings.tagMatching = .throughCompression
  let router = TypedRouter(pipeline: pipeline, acceptPatch: ["application/merge-patch+json"])

  router.get("users") { request, _ in
    let page = try PageRequest(request.facts)
    let (users, total) = await directory.list(page)
    return OK(users).with(PageLinks(page, total: total, of: request.facts).links)
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

  router.get("me") { request, _ in
    try Access.profile(authorization: request.headers[.authorization])
  }

  router.get("limited") { _, _ -> NoContent in
    throw TooManyRequests(retryAfter: .seconds(30), detail: "The quota of this resource is zero.")
  }

  return router
}

extension RequestContext {
  /// The id in the path.
  fileprivate func userID() throws -> User.ID {
    try ParameterReader.integer(.path("id"), parameters.get("id") ?? "", in: User.ids)
  }
}
