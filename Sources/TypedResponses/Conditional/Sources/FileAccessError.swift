/// Tells why the content of a file could not be had, or not be written.
///
/// The description names the path: it belongs into a log, not into a response.
public struct FileAccessError: Error, Sendable, Hashable {
  /// The path as it was given.
  public let path: String
  let problem: Problem

  enum Problem: Sendable, Hashable {
    case badPath
    case notRegular
    case cannotOpen(Cause)
    case cannotRead(Cause)
    case cannotCreate(Cause)
    case cannotWrite(Cause)
    case shortened(expected: Int, found: Int)
  }

  /// What the system gave as the reason.
  enum Cause: Sendable, Hashable {
    case missing
    case noDirectory
    case noPermission
    case tooManyOpen
    case pathTooLong
    case tooManyLinks
    case noRoom
    case deviceFailed
    case other(Int32)
  }

  /// What the system has not enough of: room, or numbers for open files; `nil` when it is something else.
  var shortage: Cause? {
    switch problem {
    case .cannotOpen(let cause), .cannotRead(let cause), .cannotCreate(let cause), .cannotWrite(let cause):
      cause == .noRoom || cause == .tooManyOpen ? cause : nil
    case .badPath, .notRegular, .shortened: nil
    }
  }

  /// Whether there is no such file, which a client may be told with 404.
  public var isMissing: Bool {
    problem == .cannotOpen(.missing) || problem == .cannotOpen(.noDirectory) || problem == .badPath
  }
}

extension FileAccessError: CustomStringConvertible {
  public var description: String {
    switch problem {
    case .badPath: "A file path has at least one octet and no NUL."
    case .notRegular: "\"\(path)\" is not a regular file."
    case .cannotOpen(let cause): "The file \"\(path)\" cannot be opened: \(cause.words)."
    case .cannotRead(let cause): "The file \"\(path)\" cannot be read: \(cause.words)."
    case .cannotCreate(let cause): "The file \"\(path)\" cannot be created: \(cause.words)."
    case .cannotWrite(let cause): "The file \"\(path)\" cannot be written: \(cause.words)."
    case .shortened(let expected, let found):
      "The file \"\(path)\" had \(expected) octets when it was opened, but ended after \(found) while it was sent."
    }
  }
}

extension FileAccessError.Cause {
  fileprivate var words: String {
    switch self {
    case .missing: "it does not exist"
    case .noDirectory: "a part of its path is no directory"
    case .noPermission: "the permission is missing"
    case .tooManyOpen: "too many files are open"
    case .pathTooLong: "its path is too long"
    case .tooManyLinks: "its path has too many symbolic links"
    case .noRoom: "there is no room left"
    case .deviceFailed: "the device failed"
    case .other(let code): "the system's error number is \(code)"
    }
  }
}
