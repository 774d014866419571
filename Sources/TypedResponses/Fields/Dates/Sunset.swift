/// When the resource is expected to go away.
///
/// ```http
/// Sunset: Sat, 31 Dec 2033 23:59:59 GMT
/// ```
///
/// The date should lie in the future. A ``Deprecation`` never comes after it: its date is brought forward if need be.
///
/// [RFC 8594 §3](https://www.rfc-editor.org/rfc/rfc8594#section-3)
public struct Sunset: OptionalField {
  public static var fieldName: FieldName { .sunset }

  /// The date from which the resource may be gone.
  public let date: HTTPDate

  /// Gone from this date on.
  public init(_ date: HTTPDate) {
    self.date = date
  }

  public var fieldValue: FieldValue { date.fieldValue }

  /// What a received value says, or `nil` when it is not a date.
  public init?(parsing text: String) {
    guard let date = HTTPDate(parsing: text) else { return nil }
    self.date = date
  }
}
