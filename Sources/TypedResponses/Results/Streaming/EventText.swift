/// Text that fits on one line of an event stream: without CR, LF and NUL.
///
/// [HTML §9.2.6](https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation)
public struct EventText: Sendable, Hashable {
  /// The text.
  public let text: String

  /// Text from outside the source.
  ///
  /// - Throws: ``FieldPartError`` with the first octet that would end the line or lose the text.
  public init(_ text: String) throws(FieldPartError) {
    if let error = Self.fault(in: text) { throw error }
    self.text = text
  }

  /// A number, such as the place of an event in a log.
  public init(_ number: some BinaryInteger) {
    text = "\(number)"
  }

  private static func fault(in text: String) -> FieldPartError? {
    FieldPartError("A line of an event", text) { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
  }
}

extension EventText: ExpressibleByStringLiteral {
  /// Text written in the source, such as `"created"`.
  public init(stringLiteral text: String) {
    if let error = Self.fault(in: text) { preconditionFailure(error.description) }
    self.text = text
  }
}

extension EventText: CustomStringConvertible {
  public var description: String { text }
}
