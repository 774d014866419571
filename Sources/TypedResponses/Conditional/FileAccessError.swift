#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Tells why the content of a file could not be had.
///
/// The description names the path: it belongs into a log, not into a response.
public struct FileAccessError: Error, Sendable, Hashable {
  /// The path as it was given.
  public let path: String
  let problem: Problem

  enum Problem: Sendable, Hashable {
    case badPath
    case notRegular
    case cannotOpen(CInt)
    case cannotRead(CInt)
    case shortened(expected: Int, found: Int)
  }

  /// Whether there is no such file, which a client may be told with 404.
  public var isMissing: Bool {
    switch problem {
    case .cannotOpen(let code): code == ENOENT || code == ENOTDIR
    case .badPath: true
    default: false
    }
  }
}

extension FileAccessError: CustomStringConvertible {
  public var description: String {
    switch problem {
    case .badPath: "A file path has at least one octet and no NUL."
    case .notRegular: "\"\(path)\" is not a regular file."
    case .cannotOpen(let code): "The file \"\(path)\" cannot be opened: \(Self.words(code))."
    case .cannotRead(let code): "The file \"\(path)\" cannot be read: \(Self.words(code))."
    case .shortened(let expected, let found):
      "The file \"\(path)\" had \(expected) octets when it was opened, but ended after \(found) while it was sent."
    }
  }

  private static func words(_ code: CInt) -> String {
    switch code {
    case ENOENT: "it does not exist"
    case ENOTDIR: "a part of its path is no directory"
    case EACCES, EPERM: "the permission is missing"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "its path is too long"
    case ELOOP: "its path has too many symbolic links"
    case EIO: "the device failed"
    default: "the system's error number is \(code)"
    }
  }
}
