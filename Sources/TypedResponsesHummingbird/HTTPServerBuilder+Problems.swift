#if Hummingbird
  public import HummingbirdCore
  import NIOCore
  import TypedResponsesNIOParts

  extension HTTPServerBuilder {
    /// HTTP/1.1 like `http1(configuration:)`, with a problem document for requests that HTTP's parser cannot read, such
    /// as a 501 for a method it has never heard of. Hummingbird alone closes the connection after a bare 400. Content
    /// that is made while it is sent, such as a file's, is made no faster than the connection takes it, and nothing of its
    /// framing follows an answer to HEAD.
    ///
    /// ```swift
    /// let app = Application(router: router, server: .http1WithProblems())
    /// ```
    public static func http1WithProblems(configuration: HTTP1Channel.Configuration = .init()) -> HTTPServerBuilder {
      var configuration = configuration
      let others = configuration.additionalChannelHandlers
      configuration.additionalChannelHandlers = { [HeadResponseHandler(), ParserProblemHandler()] + others() }
      return HTTPServerBuilder { [configuration] responder in
        HTTP1Channel(
          responder: { request, writer, channel in
            var unused: ResponseWriter? = writer
            try await ConnectionPace.$eventLoop.withValue(channel.eventLoop) {
              guard let writer = unused.take() else { return }
              try await responder(request, writer, channel)
            }
          }, configuration: configuration)
      }
    }
  }
#endif
