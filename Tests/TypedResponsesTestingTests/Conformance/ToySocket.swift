#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A TCP socket of the toy server, which looks every millisecond whether something can be done.
final class ToySocket: Sendable {
  struct Failure: Error {
    let code = errno
  }

  private let descriptor: Int32

  private init(_ descriptor: Int32) throws {
    guard descriptor >= 0 else { throw Failure() }
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL, 0) | O_NONBLOCK)
  }

  deinit {
    _ = close(descriptor)
  }

  /// Ends the connection in both directions.
  func end() {
    _ = shutdown(descriptor, Int32(SHUT_RDWR))
  }

  static func listening() throws -> ToySocket {
    #if canImport(Glibc)
      let listener = try ToySocket(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
    #else
      let listener = try ToySocket(socket(AF_INET, SOCK_STREAM, 0))
    #endif
    let isBound = unsafe listener.withAddress { unsafe bind(listener.descriptor, $0, $1.pointee) == 0 }
    guard isBound, listen(listener.descriptor, 64) == 0 else { throw Failure() }
    return listener
  }

  /// The port on which the socket listens.
  var port: Int {
    var port = 0
    unsafe withAddress { address, size in
      _ = unsafe getsockname(descriptor, address, size)
      unsafe address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        port = unsafe Int(UInt16(bigEndian: $0.pointee.sin_port))
      }
    }
    return port
  }

  /// The next connection.
  func accepted() async throws -> ToySocket {
    try ToySocket(try await retrying { accept(descriptor, nil, nil) })
  }

  /// The next octets; none at the end.
  func receive() async throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = try await retrying { unsafe Int32(recv(descriptor, &buffer, buffer.count, 0)) }
    return Array(buffer.prefix(Int(count)))
  }

  func send(_ octets: [UInt8]) async throws {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var rest = octets[...]
    while !rest.isEmpty {
      let sent = try await retrying {
        unsafe rest.withUnsafeBytes { buffer in
          #if canImport(Darwin)
            Int32(Darwin.send(descriptor, buffer.baseAddress, buffer.count, flags))
          #elseif canImport(Musl)
            Int32(Musl.send(descriptor, buffer.baseAddress, buffer.count, flags))
          #else
            unsafe Int32(Glibc.send(descriptor, buffer.baseAddress, buffer.count, flags))
          #endif
        }
      }
      rest = rest.dropFirst(Int(sent))
    }
  }

  private func retrying(_ call: () -> Int32) async throws -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR else { throw Failure() }
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  @discardableResult
  private func withAddress<Result>(
    _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Result
  ) -> Result {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    return unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0, &size) }
    }
  }
}
