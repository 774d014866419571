/// The media type of content: a type and a subtype, with parameters.
///
/// ```http
/// Content-Type: text/html; charset=utf-8
/// ```
///
/// [RFC 9110 §8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.3)
public struct ContentType: FieldType {
  public static var fieldName: FieldName { .contentType }

  /// Type and subtype in lower case, such as `text/html`.
  public let essence: String
  /// The parameters, names in lower case, in the order in which they stand.
  public let parameters: [FieldParameter]

  /// A media type, or `nil` when the text is none.
  public init?(_ text: String) {
    var scanner = OctetScanner(FieldSyntax.trimmed(text))
    guard let type = scanner.takeToken(), scanner.skip(octet: "/"), let subtype = scanner.takeToken(),
      let parameters = scanner.takeParameters(), scanner.isAtEnd
    else { return nil }
    essence = "\(type)/\(subtype)".lowercased()
    self.parameters = parameters
  }

  public var fieldValue: FieldValue {
    FieldValue(checked: essence + parameters.map { "; \($0.name)=\($0.quotedIfNeeded)" }.joined())
  }

  /// The value of a parameter, or `nil` when it is missing.
  public subscript(parameter name: String) -> String? {
    parameters.first { FieldSyntax.equalIgnoringCase($0.name, name) }?.value
  }

  /// Whether content of the other type is content of this one: the same type and subtype, and each parameter of this
  /// one among the other's.
  public func matches(_ other: ContentType) -> Bool {
    essence == other.essence
      && parameters.allSatisfy { own in
        other[parameter: own.name].map { FieldSyntax.equalIgnoringCase($0, own.value) } ?? false
      }
  }
}

extension ContentType: ExpressibleByStringLiteral {
  /// A media type written in the source, such as `"application/json"`.
  public init(stringLiteral text: String) {
    guard let type = ContentType(text) else {
      preconditionFailure("\"\(text)\" is no media type; write one such as \"application/json\".")
    }
    self = type
  }
}

extension ContentType: CustomStringConvertible {
  public var description: String { fieldValue.text }
}
