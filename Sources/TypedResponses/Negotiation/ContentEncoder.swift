/// Turns values into the octets of one media type.
///
/// ``JSONContentEncoder`` is the one that responses use unless they are told otherwise.
public protocol ContentEncoder: Sendable {
  /// What stands in `Content-Type`, such as `application/json`.
  ///
  /// [RFC 9110 §8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.3)
  var contentType: FieldValue { get }

  /// The octets of a value.
  ///
  /// Equal values should give equal octets: entity tags made from content depend on it.
  ///
  /// - Throws: ``ContentEncodingError`` when the value has no form in this media type.
  func encode(_ value: some Encodable) throws(ContentEncodingError) -> [UInt8]
}
