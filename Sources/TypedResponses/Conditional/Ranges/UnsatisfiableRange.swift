/// That nothing of what a range request asks for exists: what 416 reports.
///
/// [RFC 9110 §15.5.17](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.17)
public struct UnsatisfiableRange: Sendable, Hashable {
  /// The number of octets of the whole representation.
  public let completeLength: Int

  package init(completeLength: Int) {
    self.completeLength = completeLength
  }

  /// The field that tells the client the length: `bytes */1234`.
  public var contentRange: ContentRange { .unsatisfied(completeLength: completeLength) }
}

extension UnsatisfiableRange: CustomStringConvertible {
  public var description: String { contentRange.description }
}
