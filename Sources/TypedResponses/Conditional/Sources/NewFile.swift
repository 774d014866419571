#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that comes to be under its name when all of it is there: until then it has another name in the same folder,
/// and when it is let go of before, it is removed.
final class NewFile {
  private let path: String
  private let temporaryPath: String
  private var descriptor: CInt

  /// A file that will have this path.
  init(path: String) throws(FileAccessError) {
    guard !path.isEmpty, !path.utf8.contains(0), path.utf8.last != UInt8(ascii: "/") else {
      throw FileAccessError(path: path, problem: .badPath)
    }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
    let name = String(UInt64.random(in: 0 ... .max), radix: 36)
    self.path = path
    temporaryPath = "\(folder).\(name).part"
    descriptor = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileAccessError(path: path, problem: .cannotCreate(.init(errno))) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unsafe unlink(temporaryPath)
  }

  /// Adds octets at the end.
  func write(_ octets: [UInt8]) throws(FileAccessError) {
    guard let code = FileDescriptor.append(octets, to: descriptor) else { return }
    throw FileAccessError(path: path, problem: .cannotWrite(.init(code)))
  }

  /// Gives the file its name, in place of a file that has it.
  func finish() throws(FileAccessError) {
    let isClosed = close(descriptor) == 0
    var code = errno
    descriptor = -1
    if isClosed {
      guard unsafe rename(temporaryPath, path) != 0 else { return }
      code = errno
    }
    unsafe unlink(temporaryPath)
    throw FileAccessError(path: path, problem: .cannotWrite(.init(code)))
  }
}
