#if Hummingbird
  public import HummingbirdCore
  public import TypedResponses

  extension HTTPServerBuilder {
    /// HTTP/1.1 like `http1(configuration:)`, with what HTTP asks of a server and no router can do:
    /// - a request that HTTP's parser cannot read gets a problem document: 501 for a method that it has never heard of,
    ///   414 for a target that is too long, 431 for fields that are; and so does one without `Host`. Hummingbird alone
    ///   closes the connection after a bare 400, or lets it pass;
    /// - a request that does not arrive in time is a 408;
    /// - these answers have the pipeline's fields, its observers are told, and each is a line in the server's log;
    /// - content that breaks off or is not well-formed is a 400 for the handler that reads it, and ends the connection;
    /// - a client that sends `Expect: 100-continue` is told to go on when the content is first asked for;
    /// - nothing follows the answer to HEAD, and nothing follows the last response before the connection closes;
    /// - clients that speak HTTP/1.0 get no chunks, and see the end of the connection where they wait for it;
    /// - the status line has the registry's phrase;
    /// - content that is made while it is sent is made no faster than the connection takes it.
    ///
    /// ```swift
    /// let pipeline = ResponsePipeline()
    /// let router = Router()
    /// router.add(middleware: ProblemMiddleware(pipeline: pipeline))
    /// let app = Application(router: router, server: .http1WithProblems(pipeline: pipeline))
    /// ```
    ///
    /// Middleware is not run for such a request. Leave `pipeline` out where the application is made of a ``TypedRouter``:
    /// it brings its own.
    ///
    /// - Parameters:
    ///   - configuration: Hummingbird's settings; its limits of the header section hold.
    ///   - pipeline: The pipeline of the application.
    ///   - deadlines: How long a client may take.
    public static func http1WithProblems(
      configuration: HTTP1Channel.Configuration = .init(), pipeline: ResponsePipeline,
      deadlines: RequestDeadlines = .standard
    ) -> HTTPServerBuilder {
      HTTPServerBuilder { responder in
        ProblemChannel(configuration, pipeline, deadlines, responder: responder)
      }
    }
  }
#endif
