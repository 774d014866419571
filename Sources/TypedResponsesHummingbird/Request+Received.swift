#if Hummingbird
  public import Hummingbird
  import NIOCore
  public import TypedResponses

  extension Hummingbird.Request {
    /// The request's content as it arrives, with all the ways of reading it. It can be read once.
    ///
    /// ```swift
    /// router.put("films/:id") { request, context in
    ///   try await request.received.save(to: path, accept: ["video/mp4"], upTo: 1 << 30)
    ///   return NoContent()
    /// }
    /// ```
    ///
    /// The limits are those of the call; the context's `maxUploadSize` counts for ``content(_:in:accept:by:)`` alone.
    public var received: RequestContent {
      RequestContent(body.map { Array(buffer: $0) }, of: facts)
    }
  }
#endif
