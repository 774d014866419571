#if NIO
  /// On which threads the handlers of a ``NIOResponder`` run.
  public enum HandlerPlacement: Sendable, Hashable, CaseIterable {
    /// On the threads that all of Swift's tasks share. A handler that takes long keeps no connection waiting but its
    /// own.
    case onSharedThreads

    /// On the thread of the connection's event loop, as far as they do not leave it themselves.
    ///
    /// No request changes threads on its way, which saves a fifth of the processor time of a small response. Choose it
    /// when all that handlers do is quick or asynchronous: while one computes or blocks, the other connections of its
    /// event loop wait.
    case onEventLoop
  }

  extension HandlerPlacement: CustomStringConvertible {
    /// A phrase such as: "handlers on the event loop".
    public var description: String {
      switch self {
      case .onSharedThreads: "handlers on shared threads"
      case .onEventLoop: "handlers on the event loop"
      }
    }
  }
#endif
