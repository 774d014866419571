/// Connects what a client was told of an unexpected failure with the log line that tells what it was.
public struct IncidentID: Sendable, Hashable {
  /// Sixteen hexadecimal digits.
  public let text: String

  /// A new id, at random.
  public init() {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The id that a document names.
  init(text: String) {
    self.text = text
  }
}

extension IncidentID: CustomStringConvertible {
  public var description: String { text }
}
