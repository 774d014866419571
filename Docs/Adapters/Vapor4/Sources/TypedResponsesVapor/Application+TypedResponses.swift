import NIOCore
public import TypedResponses
public import Vapor

extension Application {
  /// Has every request answered as HTTP asks: call it before middleware is added.
  ///
  /// ```swift
  /// let app = try await Application.make()
  /// app.useTypedResponses()
  /// app.get("users", ":id") { request in try users.show(request.parameters.require("id")) }
  /// try await app.execute()
  /// ```
  ///
  /// ``ProblemMiddleware`` takes the place of all middleware so far, but for Vapor's line in the log for each request; and
  /// targets in absolute form find their routes.
  ///
  /// - Parameters:
  ///   - pipeline: Encodes responses and maps errors.
  ///   - fallbackChallenge: What a 401 of other code says when it says nothing itself; HTTP demands a challenge.
  ///   - acceptPatch: The formats of PATCH content, which OPTIONS tells for routes that take PATCH.
  ///   - acceptQuery: The formats of QUERY content, which OPTIONS tells for routes that take QUERY.
  public func useTypedResponses(
    _ pipeline: ResponsePipeline = ResponsePipeline(), fallbackChallenge: Challenge = .bearer(realm: "api"),
    acceptPatch: MediaTypeList? = nil, acceptQuery: MediaTypeList? = nil
  ) {
    middleware = Middlewares()
    middleware.use(RouteLoggingMiddleware(logLevel: .info))
    middleware.use(
      ProblemMiddleware(
        pipeline: pipeline, fallbackChallenge: fallbackChallenge, acceptPatch: acceptPatch, acceptQuery: acceptQuery))
    responder.use { OriginFormResponder(next: $0.responder.default) }
  }
}

/// Gives Vapor's router the path of a target in absolute form, which it would look for as a whole.
///
/// Vapor has put a `/` before it, and so it looks like a path that begins with an address. It is taken for one in absolute
/// form when it names the host that `Host` names, as every such request has to.
///
/// [RFC 9112 §3.2.2](https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2)
private struct OriginFormResponder: Responder {
  let next: any Responder

  func respond(to request: Vapor.Request) -> EventLoopFuture<Vapor.Response> {
    let target = request.url.string
    for scheme in ["/http://", "/https://"] where target.lowercased().hasPrefix(scheme) {
      let rest = target.dropFirst(scheme.count)
      let host = rest.prefix { $0 != "/" && $0 != "?" }
      guard request.headers["host"].map({ $0.lowercased() }) == [host.lowercased()] else { continue }
      request.url = URI(path: String(rest.dropFirst(host.count)))
    }
    return next.respond(to: request)
  }
}
