import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension OpenAPIDocument {
  /// Makes sure, in a test, that a file of the repository is this document; where `WRITE_OPENAPI=1` is set in the
  /// environment, writes it.
  ///
  /// ```swift
  /// let document = OpenAPIDocument(APIInfo("Users", version: "1"), [])
  /// try document.requireCurrent(at: "openapi.json")
  /// ```
  ///
  /// - Parameter path: The file; relative to the folder that the test runs in, which is that of the package.
  /// - Throws: ``StaleDocument`` with what changed; the error of the file system when the file cannot be written.
  public func requireCurrent(at path: String) throws {
    if ProcessInfo.processInfo.environment["WRITE_OPENAPI"] == "1" {
      try Data(octets).write(to: URL(filePath: path))
      return
    }
    guard let data = try? Data(contentsOf: URL(filePath: path)), let written = try? JSONValue(parsing: Array(data))
    else { throw StaleDocument(path: path, changes: []) }
    let changes = DocumentChange.from(written, to: value)
    if !changes.isEmpty { throw StaleDocument(path: path, changes: changes) }
  }
}
