#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A regular file that is open for reading. It stays open, and stays the same file, as long as somebody holds it.
final class OpenFile: Sendable {
  let path: String
  /// The number of octets when it was opened.
  let length: Int
  /// When its content changed last, in nanoseconds since 1970.
  let modified: Int64
  private let descriptor: CInt

  init(path: String) throws(FileAccessError) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw FileAccessError(path: path, problem: .badPath)
    }
    // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileAccessError(path: path, problem: .cannotOpen(.init(errno))) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw FileAccessError(path: path, problem: .cannotRead(.init(code)))
    }
    guard status.st_mode & S_IFMT == S_IFREG, let length = Int(exactly: status.st_size) else {
      close(descriptor)
      throw FileAccessError(path: path, problem: .notRegular)
    }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.path = path
    self.length = length
    let (seconds, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    modified =
      overflow ? (time.tv_sec < 0 ? .min : .max) : seconds.addingReportingOverflow(Int64(time.tv_nsec)).partialValue
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Up to this many octets from the offset; none at the end of the file.
  func read(at offset: Int, upTo count: Int) throws(FileAccessError) -> [UInt8] {
    var code: CInt = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      var found: Int
      repeat {
        found = unsafe pread(descriptor, buffer.baseAddress, count, off_t(offset))
      } while found < 0 && errno == EINTR
      if found < 0 { code = errno }
      initialized = found < 0 ? 0 : found
    }
    guard code == 0 else { throw FileAccessError(path: path, problem: .cannotRead(.init(code))) }
    return bytes
  }
}

extension FileAccessError.Cause {
  init(_ code: CInt) {
    switch code {
    case ENOENT: self = .missing
    case ENOTDIR: self = .noDirectory
    case EACCES, EPERM: self = .noPermission
    case EMFILE, ENFILE: self = .tooManyOpen
    case ENAMETOOLONG: self = .pathTooLong
    case ELOOP: self = .tooManyLinks
    case ENOSPC, EDQUOT: self = .noRoom
    case EIO: self = .deviceFailed
    default: self = .other(code)
    }
  }
}
