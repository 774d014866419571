// The choices of a Digest challenge.

/// The algorithm of a digest of user name and password.
///
/// [RFC 7616 §3.3](https://www.rfc-editor.org/rfc/rfc7616#section-3.3)
public struct DigestAlgorithm: Sendable, Hashable {
  /// The name as it is sent.
  public let name: String

  /// SHA-256: every client must know it.
  public static var sha256: DigestAlgorithm { DigestAlgorithm(name: "SHA-256") }
  /// SHA-256, with a key for the whole session.
  public static var sha256Session: DigestAlgorithm { DigestAlgorithm(name: "SHA-256-sess") }
  /// SHA-512, cut to 256 bits.
  public static var sha512Of256: DigestAlgorithm { DigestAlgorithm(name: "SHA-512-256") }
  /// SHA-512, cut to 256 bits, with a key for the whole session.
  public static var sha512Of256Session: DigestAlgorithm { DigestAlgorithm(name: "SHA-512-256-sess") }
  /// MD5, which is broken: only for clients that know nothing else, after a better challenge.
  public static var md5: DigestAlgorithm { DigestAlgorithm(name: "MD5") }
  /// MD5, with a key for the whole session.
  public static var md5Session: DigestAlgorithm { DigestAlgorithm(name: "MD5-sess") }
}

/// What the digest covers.
///
/// [RFC 7616 §3.3](https://www.rfc-editor.org/rfc/rfc7616#section-3.3)
public struct DigestProtection: Sendable, Hashable {
  /// The list of tokens as it is sent.
  public let text: String

  /// Method and target.
  public static var auth: DigestProtection { DigestProtection(text: "auth") }
  /// Method, target and content.
  public static var authInt: DigestProtection { DigestProtection(text: "auth-int") }
  /// What the client chooses of the two.
  public static var either: DigestProtection { DigestProtection(text: "auth, auth-int") }
}

extension DigestAlgorithm: CustomStringConvertible {
  public var description: String { name }
}

extension DigestProtection: CustomStringConvertible {
  public var description: String { text }
}
