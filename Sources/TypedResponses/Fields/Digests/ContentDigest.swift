/// A digest of the content of this very message, so that the client notices when it was damaged on the way.
///
/// ```http
/// Content-Digest: sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:
/// ```
///
/// It covers what is sent: the part of a 206, the compressed octets. ``ReprDigest`` covers the whole representation
/// whatever is sent of it.
///
/// [RFC 9530 §2](https://www.rfc-editor.org/rfc/rfc9530#section-2)
public struct ContentDigest: OptionalField {
  public static var fieldName: FieldName { .contentDigest }

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
