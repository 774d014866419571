/// Content that is complete in memory.
public struct BytesSource: ContentSource {
  private let bytes: [UInt8]

  /// Content of these octets.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The number of octets held.
  public var length: Int { bytes.count }

  /// A copy of the octets.
  public func content(of range: Range<Int>) -> ResponseContent {
    .bytes(range == bytes.indices ? bytes : Array(bytes[range]))
  }
}

extension BytesSource: CustomStringConvertible {
  /// A phrase such as: "42 octets".
  public var description: String { "\(length) octets" }
}
