/// Tells why nothing could be sent to a server or nothing came back.
public struct RawConnectionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What happened, as a full sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
