/// Tells that a stream gave fewer or more octets than it had announced, after the header section was sent.
public struct ContentLengthError: Error, Sendable, Hashable {
  /// The number of octets announced.
  public let expected: Int
  /// The number of octets that came, as far as they were read.
  public let found: Int

  package init(expected: Int, found: Int) {
    self.expected = expected
    self.found = found
  }
}

extension ContentLengthError: CustomStringConvertible {
  public var description: String {
    found < expected
      ? "A stream that announced \(expected) octets ended after \(found)."
      : "A stream that announced \(expected) octets gave \(found) or more."
  }
}
