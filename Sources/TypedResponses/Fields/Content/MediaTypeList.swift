/// One or more media types, as in the `Accept` field of a 415 or in `Accept-Patch`.
///
/// ```http
/// Accept: application/json, application/merge-patch+json
/// ```
///
/// [RFC 9110 §12.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1)
public struct MediaTypeList: Sendable, Hashable {
  /// The media types, in the order of preference; at least one.
  public let types: [ContentType]

  /// A list of at least one media type.
  public init(_ first: ContentType, _ others: ContentType...) {
    types = [first] + others
  }

  /// A list of these media types, or `nil` when there are none.
  public init?(_ types: [ContentType]) {
    guard !types.isEmpty else { return nil }
    self.types = types
  }

  /// The field value: the types separated by commas.
  public var fieldValue: FieldValue {
    FieldValue(checked: types.map(\.fieldValue.text).joined(separator: ", "))
  }
}

extension MediaTypeList {
  /// The list in a field value, or `nil` when it has no type or something that is none.
  init?(parsing text: String) {
    var scanner = OctetScanner(text)
    var types: [ContentType] = []
    while scanner.skipToMember() {
      guard let type = scanner.takeContentType(), scanner.skipToEndOfMember() else { return nil }
      types.append(type)
    }
    self.init(types)
  }
}

extension MediaTypeList: ExpressibleByArrayLiteral {
  /// A list written in the source, such as `["application/json"]`.
  public init(arrayLiteral types: ContentType...) {
    precondition(!types.isEmpty, "A list of accepted media types needs at least one, such as [\"application/json\"].")
    self.types = types
  }
}

extension MediaTypeList: CustomStringConvertible {
  public var description: String { types.map(\.description).joined(separator: ", ") }
}
