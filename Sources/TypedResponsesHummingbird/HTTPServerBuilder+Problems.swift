#if Hummingbird
  import Hummingbird
  public import HummingbirdCore
  import NIOCore
  public import TypedResponses
  import TypedResponsesNIOParts

  extension HTTPServerBuilder {
    /// HTTP/1.1 like `http1(configuration:)`, with what HTTP asks of a server and no router can do:
    /// - a request that HTTP's parser cannot read gets a problem document: 501 for a method that it has never heard of,
    ///   414 for a target that is too long, 431 for fields that are; and so does one without `Host`. Hummingbird alone
    ///   closes the connection after a bare 400, or lets it pass;
    /// - content that breaks off or is not well-formed is a 400 for the handler that reads it, and ends the connection;
    /// - a client that sends `Expect: 100-continue` is told to go on when the content is first asked for;
    /// - nothing follows the answer to HEAD, and nothing follows the last response before the connection closes;
    /// - clients that speak HTTP/1.0 get no chunks, and see the end of the connection where they wait for it;
    /// - the status line has the registry's phrase;
    /// - content that is made while it is sent is made no faster than the connection takes it.
    ///
    /// ```swift
    /// let app = Application(router: router, server: .http1WithProblems())
    /// ```
    ///
    /// - Parameters:
    ///   - configuration: Hummingbird's settings; its limits of the header section hold.
    ///   - pipeline: Encodes the problem documents of requests that reach no router.
    public static func http1WithProblems(
      configuration: HTTP1Channel.Configuration = .init(), pipeline: ResponsePipeline = ResponsePipeline()
    ) -> HTTPServerBuilder {
      var configuration = configuration
      let others = configuration.additionalChannelHandlers
      let limit = configuration.httpDecoder.maxHeaderFieldSize
      configuration.additionalChannelHandlers = {
        [HTTP1SetUpHandler(pipeline: pipeline, targetLimit: limit)] + others()
      }
      return HTTPServerBuilder { [configuration] responder in
        HTTP1Channel(
          responder: { request, writer, channel in
            var request = request
            if request.headers[.expect]?.lowercased() == "100-continue" {
              request.body = RequestBody(asyncSequence: AwaitedContent(request.body, on: channel))
            }
            var unused: ResponseWriter? = writer
            try await RequestNotes.$bound.withValue(RequestNotes()) { [request] in
              try await CurrentConnection.$channel.withValue(channel) {
                guard let writer = unused.take() else { return }
                try await responder(request, writer, channel)
              }
            }
          }, configuration: configuration)
      }
    }
  }
#endif
