/// The parts of a representation that answer a range request: what 206 sends.
///
/// [RFC 9110 §15.3.7](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.7)
public struct SelectedRanges: Sendable, Hashable {
  /// The offsets of the octets in each part, one part or more, in the order in which they are sent. No part is empty,
  /// and none overlaps another.
  public let ranges: [Range<Int>]
  /// The number of octets of the whole representation.
  public let completeLength: Int
  /// Whether the client has shown with `If-Range` that it has the header fields of this version already, so that they
  /// should not be repeated.
  public let isKnownToClient: Bool

  package init(ranges: [Range<Int>], completeLength: Int, isKnownToClient: Bool) {
    assert(!ranges.isEmpty && ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= completeLength })
    self.ranges = ranges
    self.completeLength = completeLength
    self.isKnownToClient = isKnownToClient
  }
}

extension SelectedRanges: CustomStringConvertible {
  public var description: String {
    let parts = ranges.map { "\($0.lowerBound)-\($0.upperBound - 1)" }
    return "bytes \(parts.joined(separator: ", ")) of \(completeLength)"
  }
}
