#if Hummingbird
  import Hummingbird
  import Logging
  import Synchronization
  import Tracing
  import TypedResponses

  /// What Hummingbird knows of a request: the id in its logger, the path of the endpoint, its own errors.
  struct HummingbirdHost: RequestHost {
    private let logger: Logger
    private let endpoint: EndpointPath
    /// The pipeline of the middleware around the route.
    let current: CurrentPipeline

    init(_ context: some RequestContext, _ current: CurrentPipeline) {
      logger = context.logger
      endpoint = context.coreContext.endpointPath
      self.current = current
    }

    var requestID: String? { logger[metadataKey: "hb.request.id"]?.description }

    /// Hummingbird names an endpoint for requests that no route takes, too.
    var route: String? { endpoint.value == "NotFound" ? nil : endpoint.value }

    var countsRequests: Bool { current.countsRequests.load(ordering: .relaxed) }

    var tracesRequests: Bool { current.tracesRequests.load(ordering: .relaxed) }

    func response(to error: any Error) -> (any EncodableResponse)? {
      FrameworkError.response(to: error, fallbackChallenge: current.fallbackChallenge)
    }

    func log(_ report: ErrorReport) { report.log(to: logger) }
  }

  extension RequestNotes {
    /// The notes of the request that the task answers, or new ones, with what Hummingbird knows of it.
    static func joined(by context: some RequestContext, _ current: CurrentPipeline) -> RequestNotes {
      let notes = RequestNotes.current ?? RequestNotes()
      notes.join(context, current)
      return notes
    }

    /// Notes what Hummingbird knows of the request.
    func join(_ context: some RequestContext, _ current: CurrentPipeline) {
      host = HummingbirdHost(context, current)
      if let context = ServiceContext.current { serviceContext = context }
    }
  }
#endif
