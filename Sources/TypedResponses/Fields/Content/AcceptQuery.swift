/// The formats in which the resource takes the content of QUERY.
///
/// ```http
/// Accept-Query: application/sql;charset="UTF-8", "application/jsonpath"
/// ```
///
/// A 415 to a QUERY and the answer to OPTIONS have it by themselves; on an answer to GET it tells clients that they may
/// ask with QUERY, too. It holds for the path, whatever the query component is. It is no list as in `Accept`: there are
/// no weights, the order means nothing, and of wildcards only `*/*` and `type/*` count.
///
/// ```swift
/// return OK(users).with(AcceptQuery(["application/json", "application/x-www-form-urlencoded"]))
/// ```
///
/// [RFC 10008 §3](https://www.rfc-editor.org/rfc/rfc10008#section-3)
public struct AcceptQuery: OptionalField {
  public static var fieldName: FieldName { .acceptQuery }

  /// The media types.
  public let types: MediaTypeList

  /// Takes content of these types. A parameter that structured fields cannot write, such as one whose name begins with
  /// a digit, is left out: the type then stands for all that have it and all that have not.
  public init(_ types: MediaTypeList) {
    self.types = types
  }

  public var fieldValue: FieldValue {
    FieldValue(checked: types.types.compactMap(AcceptQuery.item).map(StructuredMember.item).serialized)
  }

  /// The types in a received value, or `nil` when it names none, is no structured list or has something else in it.
  public init?(parsing text: String) {
    guard let members = StructuredParser.list(text) else { return nil }
    var types: [ContentType] = []
    for member in members {
      guard let item = member.item, let type = AcceptQuery.type(item) else { return nil }
      types.append(type)
    }
    guard let list = MediaTypeList(types) else { return nil }
    self.types = list
  }
}

// MARK: - Members

extension AcceptQuery {
  private static func item(_ type: ContentType) -> StructuredItem? {
    guard let value = BareItem.token(type.essence) ?? BareItem.string(type.essence) else { return nil }
    var parameters = StructuredParameters()
    for parameter in type.parameters {
      guard let key = StructuredKey(parameter.name), let value = BareItem.string(parameter.value) else { continue }
      parameters.set(key, value)
    }
    return StructuredItem(value, parameters: parameters)
  }

  private static func type(_ item: StructuredItem) -> ContentType? {
    guard let range = item.value.text, let essence = ContentType(range), essence.parameters.isEmpty, isRange(essence)
    else { return nil }
    var text = essence.essence
    for parameter in item.parameters.entries {
      guard let value = parameter.value.text else { return nil }
      text += ";\(parameter.key.text)=\(QuotedText.quote(value))"
    }
    return ContentType(text)
  }

  /// Whether a `*` stands only where it may.
  private static func isRange(_ type: ContentType) -> Bool {
    let parts = type.essence.split(separator: "/")
    guard type.essence.utf8.contains(UInt8(ascii: "*")) else { return true }
    return type.essence == "*/*" || parts.last == "*" && parts.first?.utf8.contains(UInt8(ascii: "*")) == false
  }
}

extension BareItem {
  /// The text of a string or a token, which mean the same here.
  fileprivate var text: String? {
    switch kind {
    case .string(let text), .token(let text): text
    default: nil
    }
  }
}
