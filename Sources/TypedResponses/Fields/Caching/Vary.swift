/// Which request fields decided what was sent, so that a cache keeps the answers apart.
///
/// ```http
/// Vary: Accept-Encoding, Origin
/// ```
///
/// Responses that choose their format by `Accept` say so by themselves; `Authorization` need not be named.
///
/// [RFC 9110 §12.5.5](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5)
public struct Vary: OptionalField {
  public static var fieldName: FieldName { .vary }
  public static var mayRepeat: Bool { true }

  /// The request fields, each once; empty when anything of the request or around it may have decided.
  public let names: [FieldName]

  /// These request fields.
  public init(_ first: FieldName, _ others: FieldName...) {
    names = Vary.distinct([first] + others)
  }

  private init(distinct names: [FieldName]) {
    self.names = names
  }

  /// Something other than request fields decided, such as the client's address. Caches cannot use the response again.
  public static var anything: Vary { Vary(distinct: []) }

  public var fieldValue: FieldValue {
    FieldValue(checked: names.isEmpty ? "*" : names.map(\.name).joined(separator: ", "))
  }

  /// What a received value says, or `nil` when it names nothing or something that is no field name.
  public init?(parsing text: String) {
    var scanner = OctetScanner(text)
    var names: [FieldName] = []
    var hasStar = false
    while scanner.skipToMember() {
      guard let name = scanner.takeToken().flatMap(FieldName.init), scanner.skipToEndOfMember() else { return nil }
      if name.name == "*" { hasStar = true }
      names.append(name)
    }
    guard !names.isEmpty else { return nil }
    self.init(distinct: hasStar ? [] : Vary.distinct(names))
  }

  /// What is left without this field; `nil` when that is nothing.
  func without(_ name: FieldName) -> Vary? {
    let rest = names.filter { $0 != name }
    return rest.isEmpty && !names.isEmpty ? nil : Vary(distinct: rest)
  }

  private static func distinct(_ names: [FieldName]) -> [FieldName] {
    var seen: Set<FieldName> = []
    return names.filter { seen.insert($0).inserted }
  }
}
