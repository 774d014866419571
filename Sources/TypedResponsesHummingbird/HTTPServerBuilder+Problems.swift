#if Hummingbird
  public import HummingbirdCore
  import NIOCore

  extension HTTPServerBuilder {
    /// HTTP/1.1 like `http1(configuration:)`, with a problem document for requests that HTTP's parser cannot read, such
    /// as a 501 for a method it has never heard of. Hummingbird alone closes the connection after a bare 400.
    ///
    /// ```swift
    /// let app = Application(router: router, server: .http1WithProblems())
    /// ```
    public static func http1WithProblems(configuration: HTTP1Channel.Configuration = .init()) -> HTTPServerBuilder {
      var configuration = configuration
      let others = configuration.additionalChannelHandlers
      configuration.additionalChannelHandlers = { [ParserProblemHandler()] + others() }
      return .http1(configuration: configuration)
    }
  }
#endif
