/// A name and a value after a `;`, or in the list of a challenge.
///
/// [RFC 9110 §5.6.6](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.6)
public struct FieldParameter: Sendable, Hashable {
  /// The name, in lower case.
  public let name: String
  /// The value, without quotes.
  public let value: String

  /// A parameter.
  ///
  /// - Throws: ``FieldPartError`` when the name is not a token, or the value has a control character or one beyond
  ///   ASCII.
  public init(_ name: String, _ value: String) throws(FieldPartError) {
    guard !name.isEmpty else { throw FieldPartError("The name of a parameter cannot be empty.") }
    if let error = FieldPartError("The name of a parameter", name, allowing: FieldSyntax.isTokenOctet) {
      throw error
    }
    if let error = FieldPartError("The value of the parameter '\(name)'", value, allowing: QuotedText.allows) {
      throw error
    }
    self.init(checked: name.lowercased(), value)
  }

  /// A parameter whose name is known to be a token in lower case, and whose value to be quotable.
  init(checked name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// The value as a quoted string.
  var quoted: String { QuotedText.quote(value) }

  /// The value as a token where it is one, else as a quoted string.
  var quotedIfNeeded: String { FieldSyntax.isToken(value) ? value : quoted }
}

extension FieldParameter {
  /// Whether a name stands for two of them.
  static func repeatedName(in parameters: [FieldParameter]) -> String? {
    var seen: Set<String> = []
    return parameters.first { !seen.insert($0.name).inserted }?.name
  }
}

extension FieldParameter: CustomStringConvertible {
  public var description: String { "\(name)=\(QuotedText.quote(value))" }
}
