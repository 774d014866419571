#if NIO || Hummingbird
  package import NIOCore

  /// Wakes a handler of a channel when somebody's time is up. One that is set for too early a time is set anew when it
  /// rings, so that nothing is done for it on most requests.
  package final class Alarm {
    private var current: (Scheduled<Void>, due: NIODeadline)?

    package init() {}

    /// Has it ring at that time, or earlier if it is set already; not at all without a time.
    package func set(
      for due: NIODeadline?, on context: ChannelHandlerContext, _ ring: @escaping (ChannelHandlerContext) -> Void
    ) {
      guard let due else { return }
      if let current {
        if current.due <= due { return }
        current.0.cancel()
      }
      let scheduled = context.eventLoop.assumeIsolated().scheduleTask(deadline: due) {
        self.current = nil
        ring(context)
      }
      current = (scheduled, due)
    }

    package func cancel() {
      current?.0.cancel()
      current = nil
    }
  }
#endif
