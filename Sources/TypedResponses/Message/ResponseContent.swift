/// The octets that follow the header section, if any.
///
/// [RFC 9110 §6.4](https://www.rfc-editor.org/rfc/rfc9110#section-6.4)
public enum ResponseContent: Sendable {
  /// No content, as after 204, 304 and every answer to HEAD.
  case none
  /// Content that is complete in memory.
  case bytes([UInt8])
  /// Content that is made while it is sent.
  case stream(ContentStream)

  /// The number of octets, or `nil` when a stream does not know it beforehand.
  public var length: Int? {
    switch self {
    case .none: 0
    case .bytes(let bytes): bytes.count
    case .stream(let stream): stream.length
    }
  }
}

extension ResponseContent: CustomStringConvertible {
  public var description: String {
    switch self {
    case .none: "no content"
    case .bytes(let octets): "\(octets.count) octets"
    case .stream(let stream): stream.length.map { "a stream of \($0) octets" } ?? "a stream"
    }
  }
}
