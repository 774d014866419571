#if Hummingbird
  import HTTPTypes
  import Hummingbird
  public import Tracing
  public import TypedResponses

  extension RequestNotes {
    /// The context in which the request is answered, as the tracing middleware around the route has set it; `nil` when
    /// there is none.
    ///
    /// ``/TypedResponses/RequestNotes/traceID`` is the id that the context's trace has in W3C Trace Context.
    public internal(set) var serviceContext: ServiceContext? {
      get { self[ServiceContextNote.self] }
      set {
        self[ServiceContextNote.self] = newValue
        if let newValue, let id = newValue.traceID { traceID = id }
      }
    }

    private enum ServiceContextNote: RequestNoteKey { typealias Value = ServiceContext }
  }

  extension ServiceContext {
    /// The id of the trace; `nil` when no tracer of W3C Trace Context knows it.
    fileprivate var traceID: String? {
      var fields: [String: String] = [:]
      InstrumentationSystem.instrument.inject(self, into: &fields, using: WrittenFields())
      return fields["traceparent"].flatMap(TraceParent.traceID(in:))
    }
  }

  /// The fields that a tracer would send to another server.
  private struct WrittenFields: Injector {
    func inject(_ value: String, forKey name: String, into fields: inout [String: String]) {
      fields[name.lowercased()] = value
    }
  }

  /// Notes the context that the middleware outside of it has set, since errors leave it behind.
  struct ContextNotingMiddleware<Context: RequestContext>: RouterMiddleware {
    func handle(
      _ request: Hummingbird.Request, context: Context,
      next: (Hummingbird.Request, Context) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      if let current = ServiceContext.current { RequestNotes.current?.serviceContext = current }
      return try await next(request, context)
    }
  }
#endif
