/// A 3xx that sends the client to another URI with `Location`.
///
/// | | pages, fetched with GET, and queries | any method: it stays |
/// |---|---|---|
/// | for now | ``Found`` | ``TemporaryRedirect`` |
/// | for good | ``MovedPermanently`` | ``PermanentRedirect`` |
///
/// ``SeeOther`` says that a GET comes next: for the result of a POST. A GET, a HEAD and a QUERY stay what they are after
/// all five but for ``SeeOther``, which makes a QUERY a GET.
///
/// [RFC 9110 §15.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.4)
public protocol RedirectResponse: ExtensibleResponse {
  /// Where the client should go.
  var location: Location { get }
  /// How long to wait before following ([RFC 9110 §10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)).
  var retryAfter: RetryAfter? { get }
}

extension RedirectResponse {
  /// The status and the place, such as `303 See Other: /orders/42`.
  public var description: String { "\(Self.status): \(location)" }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    var fields = HeaderFields()
    fields.append(.location, location.fieldValue)
    if let retryAfter { fields.append(.retryAfter, retryAfter.fieldValue) }
    fields.append(contentsOf: additionalFields.fields)
    return EncodedResponse(framing: Self.status, fields: fields, content: .none, for: request)
  }
}
