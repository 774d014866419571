/// Says that a file no longer is the description of the API.
public struct StaleDocument: Error, Sendable, Hashable {
  /// The file.
  public let path: String
  /// What changed since it was written; empty when the file is missing or no JSON.
  public let changes: [DocumentChange]
}

extension StaleDocument: CustomStringConvertible {
  public var description: String {
    let list = changes.isEmpty ? "It cannot be read." : changes.map { "- \($0)" }.joined(separator: "\n")
    return """
      \(path) is not the description of the API as it is now. Set WRITE_OPENAPI=1 and run the test again to write it.
      \(list)
      """
  }
}
