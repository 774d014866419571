/// Asks the client to send `Repr-Digest` with its next requests, and says by which algorithms.
///
/// ```http
/// Want-Repr-Digest: sha-256=10, sha-512=3
/// ```
///
/// [RFC 9530 §4](https://www.rfc-editor.org/rfc/rfc9530#section-4)
public struct WantReprDigest: OptionalField {
  public static var fieldName: FieldName { .wantReprDigest }

  /// The algorithms, and how welcome each is.
  public let preferences: [DigestPreference]

  /// These preferences. Of two for one algorithm, the later one is sent.
  public init(_ first: DigestPreference, _ others: DigestPreference...) {
    preferences = DigestPreference.distinct([first] + others)
  }

  public var fieldValue: FieldValue { DigestPreference.serialize(preferences) }

  /// The preferences in a received value, or `nil` when there are none or one is malformed.
  public init?(parsing text: String) {
    guard let preferences = DigestPreference.parse(text) else { return nil }
    self.preferences = preferences
  }
}
