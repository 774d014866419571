/// One field line: a name and its value.
public struct HeaderField: Sendable, Hashable {
  /// The field's name.
  public let name: FieldName
  /// The field's value.
  public let value: FieldValue

  /// A field line with this name and value.
  public init(_ name: FieldName, _ value: FieldValue) {
    self.name = name
    self.value = value
  }
}

extension HeaderField: CustomStringConvertible {
  /// The line as HTTP/1.1 writes it, without its end.
  public var description: String { "\(name.name): \(value.text)" }
}
