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
  /// The parameters, names in lower case, in the order in which they stand; none occurs twice.
  public let parameters: [FieldParameter]

  private init(checked essence: String, _ parameters: [FieldParameter] = []) {
    self.essence = essence
    self.parameters = parameters
  }

  /// The media type in a field value, or `nil` when the text is none.
  public init?(_ text: String) {
    var scanner = OctetScanner(FieldSyntax.trimmed(text))
    guard let type = scanner.takeContentType(), scanner.isAtEnd else { return nil }
    self = type
  }

  fileprivate init?(from scanner: inout OctetScanner) {
    guard let type = scanner.takeToken(), scanner.skip(octet: "/"), let subtype = scanner.takeToken(),
      let parameters = scanner.takeParameters(), FieldParameter.repeatedName(in: parameters) == nil
    else { return nil }
    self.init(checked: "\(type)/\(subtype)".lowercased(), parameters)
  }

  public init?(parsing text: String) {
    self.init(text)
  }

  public var fieldValue: FieldValue {
    var text = essence
    for parameter in parameters {
      text += "; "
      text += parameter.name
      text += "="
      text += parameter.quotedIfNeeded
    }
    return FieldValue(checked: text)
  }

  /// The value of a parameter, or `nil` when it is missing.
  public subscript(parameter name: String) -> String? {
    parameters.first { FieldSyntax.equalIgnoringCase($0.name, name) }?.value
  }

  /// Whether content of the other type is content of this one: the same type and subtype, and each parameter of this
  /// one among the other's. A media range such as `image/*` matches every type in it.
  public func matches(_ other: ContentType) -> Bool {
    (essence == other.essence || essence == "*/*"
      || essence.hasSuffix("/*") && other.essence.hasPrefix(essence.dropLast()))
      && parameters.allSatisfy { own in
        other[parameter: own.name].map { FieldSyntax.equalIgnoringCase($0, own.value) } ?? false
      }
  }
}

extension OctetScanner {
  /// Reads a media type with its parameters, or `nil` when none stands here.
  mutating func takeContentType() -> ContentType? { ContentType(from: &self) }
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

// MARK: - Frequent types

extension ContentType {
  /// `application/json`, which is UTF-8 without saying so.
  public static var json: ContentType { ContentType(checked: "application/json") }
  /// `application/problem+json`, the form of errors.
  public static var problemJSON: ContentType { ContentType(checked: "application/problem+json") }
  /// `application/merge-patch+json`, for PATCH.
  public static var mergePatch: ContentType { ContentType(checked: "application/merge-patch+json") }
  /// `application/json-patch+json`, for PATCH.
  public static var jsonPatch: ContentType { ContentType(checked: "application/json-patch+json") }
  /// `application/x-www-form-urlencoded`, from HTML forms.
  public static var form: ContentType { ContentType(checked: "application/x-www-form-urlencoded") }
  /// `application/octet-stream`: octets of which no more is known.
  public static var octetStream: ContentType { ContentType(checked: "application/octet-stream") }
  /// `application/pdf`
  public static var pdf: ContentType { ContentType(checked: "application/pdf") }
  /// `application/xml`
  public static var xml: ContentType { ContentType(checked: "application/xml") }
  /// `text/plain; charset=utf-8`
  public static var plainText: ContentType { ContentType(checked: "text/plain", [.utf8]) }
  /// `text/html; charset=utf-8`
  public static var html: ContentType { ContentType(checked: "text/html", [.utf8]) }
  /// `text/csv; charset=utf-8`
  public static var csv: ContentType { ContentType(checked: "text/csv", [.utf8]) }
  /// `text/event-stream`, server-sent events.
  public static var eventStream: ContentType { ContentType(checked: "text/event-stream") }
}

extension FieldParameter {
  fileprivate static var utf8: FieldParameter { FieldParameter(checked: "charset", "utf-8") }
}
