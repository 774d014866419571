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
  /// - Throws: ``FieldParameterError`` when the name is not a token, or the value has a control character or one beyond
  ///   ASCII.
  public init(_ name: String, _ value: String) throws(FieldParameterError) {
    guard FieldSyntax.isToken(name) else {
      throw FieldParameterError("The parameter name \"\(name)\" is not a token.")
    }
    if let offset = value.utf8.enumerated().first(where: { !Self.isQuotable($0.element) })?.offset {
      let octet = Array(value.utf8)[offset]
      throw FieldParameterError(
        "The value of the parameter '\(name)' cannot contain \(OctetName.of(octet)), found at offset \(offset).")
    }
    self.name = name.lowercased()
    self.value = value
  }

  /// The value as a quoted string.
  var quoted: String {
    var text = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  /// The value as a token where it is one, else as a quoted string.
  var quotedIfNeeded: String { FieldSyntax.isToken(value) ? value : quoted }

  private static func isQuotable(_ octet: UInt8) -> Bool {
    (0x20...0x7E).contains(octet) || octet == 0x09
  }
}

/// Tells why a text cannot be a parameter's name or value.
public struct FieldParameterError: Error, Sendable, Hashable {
  private let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}

extension FieldParameterError: CustomStringConvertible {
  /// A sentence that names the parameter and the octet.
  public var description: String { reason }
}
