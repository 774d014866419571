/// A digest of the whole selected representation without any content coding, so that the client can check what it has
/// decoded.
///
/// ```http
/// Unencoded-Digest: sha-256=:5Bv3NIx05BPnh0jMph6v1RJ5Q7kl9LKMtQxmvc9+Z7Y=:
/// ```
///
/// ``ReprDigest`` covers the representation as it is coded; without a coding, both are the same. Leave it out where a
/// coding encrypts: it tells something of the text.
///
/// [draft-ietf-httpbis-unencoded-digest](https://datatracker.ietf.org/doc/draft-ietf-httpbis-unencoded-digest/)
public struct UnencodedDigest: OptionalField {
  public static var fieldName: FieldName { .unencodedDigest }

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
