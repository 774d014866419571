/// Tells why an input is no recording of HTTP: what it looks like, and how to record what is meant.
public struct RecordingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What it looks like and what to do, as sentences.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
