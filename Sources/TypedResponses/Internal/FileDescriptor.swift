#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the system reads files by, and writes them.
enum FileDescriptor {
  /// The one of standard error.
  static var standardError: CInt { STDERR_FILENO }

  /// Writes octets, all of them. The code of the system's error where it takes no more, else `nil`.
  static func append(_ octets: [UInt8], to descriptor: CInt) -> CInt? {
    unsafe octets.withUnsafeBytes { buffer in
      var rest = unsafe buffer[...]
      while unsafe !rest.isEmpty {
        let next = unsafe UnsafeRawBufferPointer(rebasing: rest)
        let count = unsafe write(descriptor, next.baseAddress, next.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return count < 0 ? errno : ENOSPC }
        unsafe rest = rest.dropFirst(count)
      }
      return nil
    }
  }
}
