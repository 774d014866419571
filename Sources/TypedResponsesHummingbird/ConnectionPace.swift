#if Hummingbird
  import NIOCore

  /// Keeps content from being made faster than the connection takes it.
  ///
  /// What a task writes waits for the connection's event loop, and NIO pauses the task only once the loop has found the
  /// socket full. A file that is read faster than the loop runs would pile up there: 200 MiB of 1 GiB, when measured.
  enum ConnectionPace {
    /// The loop of the connection on which the current request came, where the server tells it.
    @TaskLocal static var eventLoop: (any EventLoop)?

    /// Waits until the event loop has taken all that was written.
    static func catchUp() async throws {
      try await eventLoop?.submit {}.get()
    }
  }
#endif
