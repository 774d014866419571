#if FlyingFox
  public import FlyingFox

  extension HTTPServer {
    /// Has the routes answer every request that FlyingFox can be made to hand over: those with any registered method, and
    /// with the methods of the routes.
    ///
    /// A server that is given the routes as its `handler` answers methods beyond those of RFC 9110 and PATCH by itself,
    /// with a bare 404; and so does this one for names that are not registered.
    ///
    /// ```swift
    /// let server = HTTPServer(port: 8080)
    /// await server.appendRoutes(routes)
    /// try await server.run()
    /// ```
    public func appendRoutes(_ routes: TypedRoutes) {
      let methods = HTTPMethod.allMethods.union(HTTPMethod.extensions).union(routes.methods)
      appendRoute(HTTPRoute(methods: methods, path: "*"), to: routes)
    }
  }

  extension HTTPMethod {
    /// The registered methods beyond those that FlyingFox knows.
    ///
    /// [The registry](https://www.iana.org/assignments/http-methods)
    fileprivate static var extensions: Set<HTTPMethod> {
      [
        "ACL", "BASELINE-CONTROL", "BIND", "CHECKIN", "CHECKOUT", "COPY", "LABEL", "LINK", "LOCK", "MERGE",
        "MKACTIVITY",
        "MKCALENDAR", "MKCOL", "MKREDIRECTREF", "MKWORKSPACE", "MOVE", "ORDERPATCH", "PRI", "PROPFIND", "PROPPATCH",
        "QUERY", "REBIND", "REPORT", "SEARCH", "UNBIND", "UNCHECKOUT", "UNLINK", "UNLOCK", "UPDATE",
        "UPDATEREDIRECTREF",
        "VERSION-CONTROL",
      ]
    }
  }
#endif
