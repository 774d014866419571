import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Takes one connection and sends one scripted answer for every piece of data that arrives: on a thread of its own, so
/// that it does not wait for other tests.
final class ScriptedServer: Sendable {
  let port: Int
  private let listener: Int32
  private let answers: [String]
  private let holdsOpen: Bool
  private let work = DispatchGroup()

  struct SetUpError: Error {}

  init(answers: [String], holdsOpen: Bool = false) throws {
    self.answers = answers
    self.holdsOpen = holdsOpen
    #if canImport(Glibc)
      listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      listener = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(descriptor, pointer, size) == 0 && getsockname(descriptor, pointer, &size) == 0
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    guard isBound, listen(listener, 1) == 0 || answers.isEmpty else { throw SetUpError() }
    if answers.isEmpty {
      _ = close(listener)
    } else {
      DispatchQueue(label: "ScriptedServer").async(group: work) { self.serve() }
    }
  }

  deinit {
    if !answers.isEmpty { _ = close(listener) }
  }

  /// Waits until the connection has come to its end.
  func finish() async {
    await withCheckedContinuation { continuation in
      work.notify(queue: .global()) { continuation.resume() }
    }
  }

  private func serve() {
    var limit = timeval(tv_sec: 600, tv_usec: 0)
    _ = unsafe setsockopt(listener, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let connection = accept(listener, nil, nil)
    _ = unsafe setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var buffer = [UInt8](repeating: 0, count: 4096)
    for answer in answers {
      guard unsafe recv(connection, &buffer, buffer.count, 0) > 0 else { break }
      _ = unsafe Array(answer.utf8).withUnsafeBytes { unsafe send(connection, $0.baseAddress, $0.count, 0) }
    }
    if holdsOpen { _ = unsafe recv(connection, &buffer, buffer.count, 0) }
    _ = close(connection)
  }
}
