#if Hummingbird
  public import HummingbirdCore
  public import TypedResponses

  /// How the application of a ``TypedRouter`` is served, with the router's pipeline for what never reaches the router.
  ///
  /// ```swift
  /// let app = Application(router: router, server: .http1WithProblems(deadlines: .none))
  /// ```
  ///
  /// It is what such an application gets when no server is named. For TLS, and for an application of other routers, give
  /// the pipeline to `HTTPServerBuilder.http1WithProblems(configuration:pipeline:deadlines:)`.
  public struct RoutedServer: Sendable {
    private let build: @Sendable (ResponsePipeline) -> HTTPServerBuilder

    /// HTTP/1.1 with what no router can do: see `HTTPServerBuilder.http1WithProblems(configuration:pipeline:deadlines:)`.
    ///
    /// - Parameters:
    ///   - configuration: Hummingbird's settings; its limits of the header section hold.
    ///   - deadlines: How long a client may take.
    public static func http1WithProblems(
      configuration: HTTP1Channel.Configuration = .init(), deadlines: RequestDeadlines = .standard
    ) -> RoutedServer {
      RoutedServer {
        .http1WithProblems(configuration: configuration, pipeline: $0, deadlines: deadlines)
      }
    }

    /// The server with the pipeline of its router.
    func builder(for pipeline: ResponsePipeline) -> HTTPServerBuilder { build(pipeline) }
  }

  extension RoutedServer: CustomStringConvertible {
    /// What it is.
    public var description: String { "HTTP/1.1 with problem documents" }
  }
#endif
