/// Since when the resource is deprecated, or from when it will be: clients should move on.
///
/// ```http
/// Deprecation: @1688169599
/// ```
///
/// It changes nothing in how the resource behaves. A ``Link`` with the relation `deprecation` explains it, ``Sunset``
/// tells when the resource goes away. What goes away is deprecated by then: where the ``Sunset`` of a response is earlier,
/// its date is sent as that of the deprecation too ([§4](https://www.rfc-editor.org/rfc/rfc9745#section-4)).
///
/// [RFC 9745 §2](https://www.rfc-editor.org/rfc/rfc9745#section-2)
public struct Deprecation: OptionalField {
  public static var fieldName: FieldName { .deprecation }

  /// The date of the deprecation.
  public let date: HTTPDate

  /// Deprecated since this date, or from it on.
  public init(_ date: HTTPDate) {
    self.date = date
  }

  public var fieldValue: FieldValue { FieldValue(checked: "@\(date.secondsSince1970)") }

  /// What a received value says, or `nil` when it is not a date as structured fields write them.
  public init?(parsing text: String) {
    guard let date = StructuredParser.item(text)?.value.date.flatMap(HTTPDate.init(secondsSince1970:)) else {
      return nil
    }
    self.date = date
  }
}

extension HeaderFields {
  /// Brings the deprecation forward to the sunset, where it would come after it. The date that clients have to act on
  /// stays.
  mutating func deprecateBySunset() {
    guard let deprecation = self[.deprecation].flatMap({ Deprecation(parsing: $0.text) }),
      let sunset = self[.sunset].flatMap({ Sunset(parsing: $0.text) }), sunset.date < deprecation.date
    else { return }
    set(.deprecation, Deprecation(sunset.date).fieldValue)
  }
}
