#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Dispatch

/// A connected TCP socket. Its calls block, so they run on a queue of their own, never on the threads of Swift's
/// concurrency.
final class Socket: Sendable {
  private let descriptor: Int32
  private let queue: DispatchQueue

  private init(_ descriptor: Int32, _ queue: DispatchQueue) {
    self.descriptor = descriptor
    self.queue = queue
  }

  deinit {
    _ = close(descriptor)
  }

  /// Connects to a host, a name or an address.
  static func connect(host: String, port: Int, timeout: Duration) async throws(RawConnectionError) -> Socket {
    let queue = DispatchQueue(label: "TypedResponsesTesting.RawConnection")
    let result = await run(on: queue) { open(host: host, port: port, timeout: timeout) }
    return Socket(try result.get(), queue)
  }

  /// Sends all the octets.
  func send(_ octets: [UInt8], timeout: Duration) async throws(RawConnectionError) {
    let descriptor = descriptor
    try await Socket.run(on: queue) { Socket.write(octets, to: descriptor, timeout: timeout) }.get()
  }

  /// The octets that have arrived, or come first within the time; empty when the server has closed the connection,
  /// `nil` when nothing came.
  func receive(timeout: Duration) async throws(RawConnectionError) -> [UInt8]? {
    let descriptor = descriptor
    return try await Socket.run(on: queue) { Socket.read(from: descriptor, timeout: timeout) }.get()
  }

  /// Tells the server that nothing more will be sent.
  func finishSending() {
    _ = shutdown(descriptor, Int32(SHUT_WR))
  }

  private static func run<Value: Sendable>(
    on queue: DispatchQueue, _ work: @escaping @Sendable () -> Result<Value, RawConnectionError>
  ) async -> Result<Value, RawConnectionError> {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }

  // MARK: - Blocking calls

  private static func open(host: String, port: Int, timeout: Duration) -> Result<Int32, RawConnectionError> {
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_UNSPEC
    #if canImport(Glibc)
      unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      unsafe hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, String(port), &hints, &list) == 0 else {
      return .failure(RawConnectionError("The name \(host) has no address."))
    }
    defer { unsafe freeaddrinfo(list) }
    var failure = RawConnectionError("The name \(host) has no address.")
    var next = unsafe list
    while let address = unsafe next?.pointee {
      unsafe next = address.ai_next
      switch unsafe open(address, timeout: timeout) {
      case .success(let descriptor): return .success(descriptor)
      case .failure(let reason):
        failure = RawConnectionError("No connection to \(host):\(port): \(reason)")
      }
    }
    return .failure(failure)
  }

  private static func open(_ address: addrinfo, timeout: Duration) -> Result<Int32, RawConnectionError> {
    let descriptor = unsafe socket(address.ai_family, address.ai_socktype, address.ai_protocol)
    guard descriptor >= 0 else { return .failure(.system("socket")) }
    #if canImport(Darwin)
      var on: Int32 = 1
      _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL, 0) | O_NONBLOCK)
    #if canImport(Glibc)
      let outcome = unsafe Glibc.connect(descriptor, address.ai_addr, address.ai_addrlen)
    #elseif canImport(Musl)
      let outcome = unsafe Musl.connect(descriptor, address.ai_addr, address.ai_addrlen)
    #else
      let outcome = unsafe Darwin.connect(descriptor, address.ai_addr, address.ai_addrlen)
    #endif
    if outcome != 0 {
      var failure = errno
      if failure == EINPROGRESS {
        guard wait(descriptor, for: POLLOUT, until: .now + timeout) else {
          _ = close(descriptor)
          return .failure(RawConnectionError("it was not accepted within \(timeout)."))
        }
        var size = socklen_t(MemoryLayout<Int32>.size)
        _ = unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &failure, &size)
      }
      guard failure == 0 else {
        _ = close(descriptor)
        return .failure(.system("connect", failure))
      }
    }
    return .success(descriptor)
  }

  private static func write(_ octets: [UInt8], to descriptor: Int32, timeout: Duration) -> Result<
    Void, RawConnectionError
  > {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    let deadline = ContinuousClock.now + timeout
    var sent = 0
    while sent < octets.count {
      let count = unsafe octets.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          unsafe Glibc.send(descriptor, buffer.baseAddress.map { unsafe $0 + sent }, octets.count - sent, flags)
        #elseif canImport(Musl)
          unsafe Musl.send(descriptor, buffer.baseAddress.map { unsafe $0 + sent }, octets.count - sent, flags)
        #else
          unsafe Darwin.send(descriptor, buffer.baseAddress.map { unsafe $0 + sent }, octets.count - sent, flags)
        #endif
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        guard wait(descriptor, for: POLLOUT, until: deadline) else {
          return .failure(RawConnectionError("The server took \(sent) of \(octets.count) octets within \(timeout)."))
        }
      } else if errno != EINTR {
        return .failure(.system("send"))
      }
    }
    return .success(())
  }

  private static func read(from descriptor: Int32, timeout: Duration) -> Result<[UInt8]?, RawConnectionError> {
    let deadline = ContinuousClock.now + timeout
    while wait(descriptor, for: POLLIN, until: deadline) {
      var failure: Int32 = 0
      let octets = unsafe [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        let received = unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0)
        if received < 0 { failure = errno }
        count = max(0, received)
      }
      switch failure {
      case 0, ECONNRESET: return .success(octets)
      case EAGAIN, EWOULDBLOCK, EINTR: continue
      default: return .failure(.system("recv", failure))
      }
    }
    return .success(nil)
  }

  private static func wait(_ descriptor: Int32, for event: some BinaryInteger, until deadline: ContinuousClock.Instant)
    -> Bool
  {
    while true {
      let left = deadline - .now
      let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
      var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      let count = unsafe poll(&entry, 1, Int32(clamping: max(0, milliseconds)))
      if count > 0 { return true }
      if count == 0 || errno != EINTR { return false }
    }
  }
}

extension RawConnectionError {
  fileprivate static func system(_ call: String, _ number: Int32 = errno) -> RawConnectionError {
    RawConnectionError(unsafe "\(call): \(strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)").")
  }
}
