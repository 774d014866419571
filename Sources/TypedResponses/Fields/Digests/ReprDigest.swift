/// A digest of the whole selected representation, so that the client can check what it put together from parts.
///
/// ```http
/// Repr-Digest: sha-256=:AEGPTgUMw5e96wxZuDtpfm23RBU3nFwtgY5fw4NYORo=:
/// ```
///
/// ``ContentDigest`` covers the content of one message only.
///
/// [RFC 9530 §3](https://www.rfc-editor.org/rfc/rfc9530#section-3)
public struct ReprDigest: OptionalField {
  public static var fieldName: FieldName { .reprDigest }

  /// The digests, one of each algorithm; at least one.
  public let digests: [DigestValue]

  /// These digests. Of two with one algorithm, the later one is sent.
  public init(_ first: DigestValue, _ others: DigestValue...) {
    digests = DigestValue.distinct([first] + others)
  }

  public var fieldValue: FieldValue { DigestValue.serialize(digests) }

  /// The digests in a received value that this package knows, or `nil` when there are none or one is malformed.
  public init?(parsing text: String) {
    guard let digests = DigestValue.parse(text) else { return nil }
    self.digests = digests
  }
}
