#if FlyingFox
  public import FlyingFox
  public import TypedResponses

  extension FlyingFox.HTTPRequest {
    /// The request's content as it arrives, with all the ways of reading it.
    ///
    /// ```swift
    /// var routes = TypedRoutes()
    /// routes.appendRoute("PUT /films/:id") { request in
    ///   try await request.received.save(to: path, accept: ["video/mp4"], upTo: 1 << 30)
    ///   return NoContent()
    /// }
    /// ```
    ///
    /// Content of more than 2 MiB (`sharedRequestReplaySize` of the server's configuration) can be read once.
    public var received: RequestContent {
      RequestContent(bodySequence.map { [UInt8]($0) }, of: FlyingFoxAdapter.facts(of: self))
    }
  }
#endif
