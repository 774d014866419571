/// The value that the client puts into its next proof of possession. It may stand on a success too.
///
/// ```http
/// DPoP-Nonce: eyJ7S_zG.eyJH0-Z.HX4w-7v
/// ```
///
/// Nonces have to be unpredictable; a response with one should not be stored by shared caches.
///
/// [RFC 9449 §8](https://www.rfc-editor.org/rfc/rfc9449#section-8)
public struct DPoPNonce: OptionalField {
  public static var fieldName: FieldName { .dpopNonce }

  /// The nonce.
  public let text: String

  /// A nonce.
  ///
  /// - Throws: ``FieldPartError`` when it is empty, or has a space, a quote, a backslash or an octet that is no visible
  ///   ASCII.
  public init(_ text: String) throws(FieldPartError) {
    self.text = try SpacedNames.joined([text], "A nonce", each: "A nonce")
  }

  public var fieldValue: FieldValue { FieldValue(checked: text) }

  /// The nonce in a received value, or `nil` when it is none.
  public init?(parsing text: String) {
    guard let nonce = try? DPoPNonce(text) else { return nil }
    self = nonce
  }
}
