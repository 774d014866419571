/// The methods a resource takes. Empty when it takes none for the time being.
///
/// ```http
/// Allow: GET, HEAD, PUT
/// ```
///
/// Method names are case-sensitive. The usual ones stand in the order in which RFC 9110 describes them, others after
/// them by name; none is listed twice.
///
/// [RFC 9110 §10.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.1)
public struct Allow: FieldType {
  public static var fieldName: FieldName { .allow }

  /// The methods, each once.
  public let methods: [RequestMethod]

  /// These methods.
  public init(_ methods: some Sequence<RequestMethod>) {
    self.methods = Set(methods).sorted { Self.rank($0) < Self.rank($1) }
  }

  public var fieldValue: FieldValue {
    FieldValue(checked: methods.map(\.token).joined(separator: ", "))
  }

  /// What a received field says, or `nil` when a name is not a token.
  public init?(parsing text: String) {
    var methods: [RequestMethod] = []
    for element in text.split(separator: ",") {
      let name = element.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
      if name.isEmpty { continue }
      guard let method = RequestMethod(String(name)) else { return nil }
      methods.append(method)
    }
    self.init(methods)
  }

  private static func rank(_ method: RequestMethod) -> (Int, String) {
    let usual: [RequestMethod] = [.get, .head, .post, .put, .patch, .delete, .connect, .options, .trace]
    return (usual.firstIndex(of: method) ?? usual.count, method.token)
  }
}

extension Allow: ExpressibleByArrayLiteral {
  /// The methods written in the source, such as `[.get, .head]`.
  public init(arrayLiteral methods: RequestMethod...) {
    self.init(methods)
  }
}
