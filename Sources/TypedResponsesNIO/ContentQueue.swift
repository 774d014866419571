#if NIO
  import NIOCore

  /// Content of a request between the channel that receives it and the task that reads it.
  struct ContentQueue {
    private var octets = ByteBuffer()
    private var reader: EventLoopPromise<ByteBuffer?>?
    private var failure: (any Error)?
    /// Whether all of the content has arrived.
    private(set) var isComplete = false

    /// Whether the content breaks off.
    var hasFailed: Bool { failure != nil }

    /// Whether somebody has to read before more is of use.
    var isFull: Bool { octets.readableBytes > 0 }

    mutating func append(_ buffer: ByteBuffer) {
      guard buffer.readableBytes > 0 else { return }
      if let reader = reader.take() { return reader.succeed(buffer) }
      octets.writeImmutableBuffer(buffer)
    }

    mutating func complete() {
      isComplete = true
      reader.take()?.succeed(nil)
    }

    mutating func fail(_ error: any Error) {
      failure = error
      reader.take()?.fail(error)
    }

    mutating func stopWaiting(_ error: any Error) {
      reader.take()?.fail(error)
    }

    mutating func next(on eventLoop: any EventLoop) -> EventLoopFuture<ByteBuffer?> {
      if isFull {
        let all = octets
        octets = ByteBuffer()
        return eventLoop.makeSucceededFuture(all)
      }
      if let failure { return eventLoop.makeFailedFuture(failure) }
      if isComplete { return eventLoop.makeSucceededFuture(nil) }
      precondition(reader == nil, "The content of a request is read by one task at a time.")
      let promise = eventLoop.makePromise(of: ByteBuffer?.self)
      reader = promise
      return promise.futureResult
    }

    /// Forgets what nobody will read, and tells how many octets that were.
    mutating func discard() -> Int {
      defer { octets = ByteBuffer() }
      return octets.readableBytes
    }
  }
#endif
