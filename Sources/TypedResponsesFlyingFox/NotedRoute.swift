#if FlyingFox
  import FlyingFox
  import TypedResponses

  /// Notes which route answers.
  struct NotedRoute: HTTPHandler {
    private let template: String
    private let handler: any HTTPHandler

    init(_ route: HTTPRoute, _ handler: any HTTPHandler) {
      template = Self.template(of: route)
      self.handler = handler
    }

    /// The path of the route, as it is written.
    static func template(of route: HTTPRoute) -> String {
      "/" + route.path.map(\.description).joined(separator: "/")
    }

    func handleRequest(_ request: HTTPRequest) async throws -> FlyingFox.HTTPResponse {
      RequestNotes.current?.route = template
      do {
        return try await handler.handleRequest(request)
      } catch let error as HTTPUnhandledError {
        // The next route is tried.
        RequestNotes.current?.route = nil
        throw error
      }
    }
  }
#endif
