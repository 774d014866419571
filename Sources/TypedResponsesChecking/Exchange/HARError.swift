/// Tells why a text is no HTTP archive.
public struct HARError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, as a full sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
