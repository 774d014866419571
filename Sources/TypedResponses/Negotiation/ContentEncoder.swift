/// Turns values into the octets of one media type.
///
/// ``JSONContentEncoder`` is the one that responses use unless they are told otherwise.
public protocol ContentEncoder: Sendable {
  /// The media type of the octets, for `Content-Type`. It is asked for once, when settings are made.
  var contentType: ContentType { get }

  /// The octets of a value.
  ///
  /// Equal values should give equal octets: entity tags made from content depend on it.
  ///
  /// - Throws: ``ContentEncodingError`` when the value has no form in this media type.
  func encode(_ value: some Encodable) throws(ContentEncodingError) -> [UInt8]
}
