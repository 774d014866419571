/// Asks the client to send `Unencoded-Digest` with its next requests, and says by which algorithms.
///
/// ```http
/// Want-Unencoded-Digest: sha-256=10, sha-512=3
/// ```
///
/// [draft-ietf-httpbis-unencoded-digest](https://datatracker.ietf.org/doc/draft-ietf-httpbis-unencoded-digest/)
public struct WantUnencodedDigest: OptionalField {
  public static var fieldName: FieldName { .wantUnencodedDigest }

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
