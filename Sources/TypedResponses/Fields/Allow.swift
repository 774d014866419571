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
    let sorted = methods.sorted { Allow.precedes($0, $1) }
    self.methods = sorted.enumerated().filter { $0 == 0 || sorted[$0 - 1] != $1 }.map(\.element)
  }

  public var fieldValue: FieldValue {
    FieldValue(checked: methods.map(\.token).joined(separator: ", "))
  }

  public init?(parsing text: String) {
    var scanner = OctetScanner(text)
    var methods: [RequestMethod] = []
    while scanner.skipToMember() {
      guard let method = scanner.takeToken().flatMap(RequestMethod.init), scanner.skipToEndOfMember() else {
        return nil
      }
      methods.append(method)
    }
    self.init(methods)
  }

  private static func precedes(_ one: RequestMethod, _ other: RequestMethod) -> Bool {
    let (place, otherPlace) = (place(of: one), place(of: other))
    return place == otherPlace ? one.token < other.token : place < otherPlace
  }

  private static func place(of method: RequestMethod) -> Int {
    switch method {
    case .get: 0
    case .head: 1
    case .post: 2
    case .put: 3
    case .patch: 4
    case .delete: 5
    case .connect: 6
    case .options: 7
    case .trace: 8
    default: 9
    }
  }
}

extension Allow: ExpressibleByArrayLiteral {
  /// The methods written in the source, such as `[.get, .head]`.
  public init(arrayLiteral methods: RequestMethod...) {
    self.init(methods)
  }
}
