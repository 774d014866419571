#if FlyingFox
  public import FlyingFox
  public import TypedResponses

  extension FlyingFox.HTTPRequest {
    /// What the code that answers the request shares. Inside of ``TypedRoutes`` and ``TypedHandler`` everybody has the
    /// same notes.
    ///
    /// ```swift
    /// var routes = TypedRoutes()
    /// routes.appendRoute("GET /users/:id") { request in
    ///   request.notes.principal = "user 7"
    ///   return OK(user)
    /// }
    /// ```
    public var notes: RequestNotes { FlyingFoxAdapter.facts(of: self).notes }

    /// The notes of the task, or new ones.
    var sharedNotes: RequestNotes {
      if let current = RequestNotes.current { return current }
      let notes = RequestNotes()
      notes.protocolVersion = version.rawValue.split(separator: "/").last.map(String.init)
      return notes
    }
  }
#endif
