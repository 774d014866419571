import NIOHTTP1
import Synchronization
import TypedResponses
import Vapor

/// Answers what no route takes: 405 or 404, the `OPTIONS` of a path and of the server, 501.
final class Unrouted: Sendable {
  private let acceptPatch: MediaTypeList?
  private let acceptQuery: MediaTypeList?
  private let table = Mutex<RouteTable?>(nil)

  init(acceptPatch: MediaTypeList?, acceptQuery: MediaTypeList?) {
    self.acceptPatch = acceptPatch
    self.acceptQuery = acceptQuery
  }

  /// The answer to a request that no route takes.
  ///
  /// - Throws: ``NotFound``, ``MethodNotAllowed`` or ``NotImplemented``.
  func answer(_ request: Vapor.Request) throws -> OptionsAnswer {
    let table = table(of: request.application.routes)
    guard Self.common.contains(request.method.rawValue) || table.methods.contains(request.method.rawValue) else {
      throw NotImplemented.unknownMethod
    }
    guard request.method == .OPTIONS else {
      guard let allow = table.allow(at: request.url.path) else { throw NotFound() }
      throw MethodNotAllowed(allow: allow)
    }
    guard let allow = table.allow(at: request.url.path) else {
      // Vapor has put a `/` before it.
      guard request.url.string == "/*" else { throw NotFound() }
      return OptionsAnswer(ofRoutes: table.allow)
    }
    return OptionsAnswer(
      ofRoutes: allow, acceptPatch: allow.methods.contains(.patch) ? acceptPatch : nil,
      acceptQuery: allow.methods.contains(.query) ? acceptQuery : nil)
  }

  /// HTTP's own.
  private static let common: Set = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY",
  ]

  /// The table of the routes, made when it is first asked for and when routes were added.
  private func table(of routes: Routes) -> RouteTable {
    table.withLock { known in
      if let known, known.count == routes.all.count { return known }
      let table = RouteTable(routes)
      known = table
      return table
    }
  }
}
