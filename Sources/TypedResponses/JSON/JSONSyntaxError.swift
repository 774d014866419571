/// Tells where octets stop being JSON, and why.
///
/// [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)
public struct JSONSyntaxError: Error, Sendable, Hashable {
  /// The line of the fault, counted from 1.
  public let line: Int
  /// The column of the fault in characters (Unicode scalars), counted from 1.
  public let column: Int
  /// What is wrong there, by one of the keys in ``ProblemTexts/english`` that begin with `json.`, so that it can be said in
  /// other languages. Line and column are among its arguments.
  public let message: ProblemMessage

  init(line: Int, column: Int, _ key: String, _ arguments: [String: JSONValue] = [:]) {
    self.line = line
    self.column = column
    let place: [String: JSONValue] = ["line": .integer(Int64(line)), "column": .integer(Int64(column))]
    message = ProblemMessage(key, arguments.merging(place) { $1 })
  }

  /// What is wrong there, in English, such as "expected a value, found ','".
  public var reason: String { ProblemTexts.jsonFaults[message.key]?.filled { message.arguments[$0] } ?? message.key }
}

extension JSONSyntaxError: CustomStringConvertible {
  /// A sentence such as: "Not JSON: line 3, column 7: expected a value, found ',' (0x2C)."
  public var description: String { message.english ?? message.key }
}
