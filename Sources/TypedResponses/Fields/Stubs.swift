public struct URIReference: Sendable, Hashable, ExpressibleByStringLiteral {
  public let text: String; public init(stringLiteral t: String) { text = t }
}
public struct Location: Sendable, Hashable, ExpressibleByStringInterpolation {
  let text: String; public init(stringLiteral t: String) { text = t };
  var fieldValue: FieldValue { FieldValue(checked: text) }
}
public struct RetryAfter: Sendable, Hashable {
  let s: Int; public static func seconds(_ s: Int) -> Self { .init(s: s) };
  var fieldValue: FieldValue { FieldValue(checked: "\(s)") }
}
public struct Challenge: Sendable, Hashable {
  let s: String; public static func bearer(realm: String) -> Self { .init(s: "Bearer realm=\"\(realm)\"") };
  package var fieldValue: FieldValue { FieldValue(checked: s) }
}
public struct Allow: Sendable, Hashable, ExpressibleByArrayLiteral {
  let m: [RequestMethod]; public init(_ m: some Sequence<RequestMethod>) { self.m = Array(m) };
  public init(arrayLiteral m: RequestMethod...) { self.m = m };
  var fieldValue: FieldValue { FieldValue(checked: m.map(\.token).joined(separator: ", ")) }
}
public struct ContentType: Sendable, Hashable, ExpressibleByStringLiteral {
  let s: String; public init(stringLiteral t: String) { s = t }; var fieldValue: FieldValue { FieldValue(checked: s) };
  package init?(_ s: String) { self.s = s }; package func matches(_ o: ContentType) -> Bool { s == o.s }
}
