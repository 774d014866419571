/// The number of members of a collection of which a page is sent, for clients that want to show it.
///
/// ```http
/// X-Total-Count: 95
/// ```
///
/// No standard has the field, but many APIs and their clients do; it leaves the content a plain array. Do not send it
/// where counting is dear: a client finds the end by the missing `next` link.
public struct TotalCount: OptionalField {
  public static var fieldName: FieldName { .xTotalCount }

  /// The number of members.
  public let count: Int

  /// This many members, 0 or more.
  public init(_ count: Int) {
    precondition(count >= 0, "A collection has 0 members or more, not \(count).")
    self.count = count
  }

  public var fieldValue: FieldValue { FieldValue(checked: String(count)) }

  /// The number in a received value, or `nil` when the value is none that fits.
  public init?(parsing text: String) {
    var scanner = OctetScanner(text)
    guard let count = scanner.takeNumeral()?.exactly, scanner.isAtEnd else { return nil }
    self.count = count
  }
}
