#if Hummingbird
  public import Hummingbird
  public import Logging
  public import NIOCore
  public import ServiceLifecycle

  // Applications of a router of this package. Their connections answer what never reaches the router through the router's
  // pipeline, without being told. With a server of Hummingbird's own they are Hummingbird's.

  extension Application {
    /// An application of a ``TypedRouter``.
    ///
    /// - Parameters:
    ///   - router: The routes, and the pipeline for all that is answered.
    ///   - server: How it is served.
    ///   - configuration: Hummingbird's settings.
    ///   - services: What runs beside the server.
    ///   - onServerRunning: Is told when the server listens.
    ///   - eventLoopGroupProvider: Where connections run.
    ///   - logger: The log.
    public init<Context: RequestContext>(
      router: TypedRouter<Context>, server: RoutedServer,
      configuration: ApplicationConfiguration = ApplicationConfiguration(), services: [any Service] = [],
      onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in },
      eventLoopGroupProvider: EventLoopGroupProvider = .singleton, logger: Logger? = nil
    ) where Responder == TypedResponder<Context>, Context: InitializableFromSource<ApplicationRequestContextSource> {
      self.init(
        responder: router.buildResponder(), server: server, configuration: configuration, services: services,
        onServerRunning: onServerRunning, eventLoopGroupProvider: eventLoopGroupProvider, logger: logger)
    }

    /// An application of a ``TypedRouter``, served by ``RoutedServer/http1WithProblems(configuration:deadlines:)``.
    ///
    /// - Parameters:
    ///   - router: The routes, and the pipeline for all that is answered.
    ///   - configuration: Hummingbird's settings.
    ///   - services: What runs beside the server.
    ///   - onServerRunning: Is told when the server listens.
    ///   - eventLoopGroupProvider: Where connections run.
    ///   - logger: The log.
    public init<Context: RequestContext>(
      router: TypedRouter<Context>, configuration: ApplicationConfiguration = ApplicationConfiguration(),
      services: [any Service] = [], onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in },
      eventLoopGroupProvider: EventLoopGroupProvider = .singleton, logger: Logger? = nil
    ) where Responder == TypedResponder<Context>, Context: InitializableFromSource<ApplicationRequestContextSource> {
      self.init(
        router: router, server: .http1WithProblems(), configuration: configuration, services: services,
        onServerRunning: onServerRunning, eventLoopGroupProvider: eventLoopGroupProvider, logger: logger)
    }

    /// An application of the responder that a ``TypedRouter`` has built.
    ///
    /// - Parameters:
    ///   - responder: The routes, and the pipeline for all that is answered.
    ///   - server: How it is served.
    ///   - configuration: Hummingbird's settings.
    ///   - services: What runs beside the server.
    ///   - onServerRunning: Is told when the server listens.
    ///   - eventLoopGroupProvider: Where connections run.
    ///   - logger: The log.
    public init<Context: RequestContext>(
      responder: TypedResponder<Context>, server: RoutedServer,
      configuration: ApplicationConfiguration = ApplicationConfiguration(), services: [any Service] = [],
      onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in },
      eventLoopGroupProvider: EventLoopGroupProvider = .singleton, logger: Logger? = nil
    ) where Responder == TypedResponder<Context>, Context: InitializableFromSource<ApplicationRequestContextSource> {
      self.init(
        responder: responder, server: server.builder(for: responder.pipeline), configuration: configuration,
        services: services, onServerRunning: onServerRunning, eventLoopGroupProvider: eventLoopGroupProvider,
        logger: logger)
    }
  }
#endif
