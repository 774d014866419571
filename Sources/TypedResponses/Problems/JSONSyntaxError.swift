/// Tells where octets stop being JSON, and why.
///
/// [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)
public struct JSONSyntaxError: Error, Sendable, Hashable {
  /// The line of the fault, counted from 1.
  public let line: Int
  /// The column of the fault in characters (Unicode scalars), counted from 1.
  public let column: Int
  /// What is wrong there, such as "expected a value, found ','".
  public let reason: String
}

extension JSONSyntaxError: CustomStringConvertible {
  /// A sentence such as: "Not JSON: line 3, column 7: expected a value, found ',' (0x2C)."
  public var description: String { "Not JSON: line \(line), column \(column): \(reason)." }
}
