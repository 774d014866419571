// The problem types for integrity fields in requests, as the draft's version 06 has them. The members stand in documents
// with underscores; a reader counts on none of them.
// https://datatracker.ietf.org/doc/draft-ietf-httpapi-digest-fields-problem-types/

/// 400: an integrity field or preference of the request names a hash algorithm that the server does not support.
///
/// ``RequestDigests`` makes it with the fields that say which ones the server does support. When you make one yourself,
/// add ``WantReprDigest``, ``WantContentDigest`` or ``WantUnencodedDigest`` by way of ``wanting(_:)``.
public struct UnsupportedDigestAlgorithms: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI {
    "https://iana.org/assignments/http-problem-types#digest-unsupported-algorithms"
  }
  public static var title: String { "Unsupported Hashing Algorithms" }
  public static var documentation: String {
    """
    Integrity fields or preferences of the request name hash algorithms that the server does not support. \
    `unsupported_algorithms` lists each with the header field that names it.

    Send the request again with an algorithm that the server supports: `Want-Repr-Digest` and `Want-Content-Digest`, \
    where they are sent, tell which.
    """
  }
  public static var examples: [UnsupportedDigestAlgorithms] {
    [.init(.init(algorithm: "sha", header: .reprDigest))]
  }

  /// An algorithm and the field that names it.
  public struct Algorithm: Codable, Sendable, Hashable {
    /// The algorithm's key, such as `sha-256`.
    public let algorithm: String
    /// The name of the field.
    public let header: String

    /// An algorithm in a field of the request.
    public init(algorithm: String, header: FieldName) {
      self.algorithm = algorithm
      self.header = header.name
    }
  }

  /// The algorithms that are not supported.
  public let unsupportedAlgorithms: [Algorithm]
  /// The fields that say what the server supports.
  private var wanted = AdditionalFields()
  public var base: BadRequest { BadRequest().withFields { $0 = wanted } }

  private enum CodingKeys: String, CodingKey { case unsupportedAlgorithms = "unsupported_algorithms" }

  /// The problem with the algorithms that are not supported.
  public init(_ first: Algorithm, _ others: Algorithm...) {
    self.init(all: [first] + others)
  }

  init(all unsupportedAlgorithms: [Algorithm]) {
    self.unsupportedAlgorithms = unsupportedAlgorithms
  }

  /// The problem, with a field that says which algorithms the server supports, such as ``WantReprDigest``.
  public func wanting(_ field: some OptionalField) -> UnsupportedDigestAlgorithms {
    var copy = self
    copy.wanted.add(field)
    return copy
  }

  /// The problem in a received document, which may leave the member out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    unsupportedAlgorithms = try container.decodeIfPresent([Algorithm].self, forKey: .unsupportedAlgorithms) ?? []
  }
}

/// 400: a digest in the request cannot come from its algorithm, for instance because it is too short.
///
/// Not for fields that cannot be parsed at all.
public struct InvalidDigestValues: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://iana.org/assignments/http-problem-types#digest-invalid-values" }
  public static var title: String { "Invalid Digest Values" }
  public static var documentation: String {
    """
    Digests in the request cannot come from the hash algorithms they are given for. `invalid_digests` lists each with \
    its header field and the reason.

    The fault lies in how the client computes or writes the digest; the same request fails again.
    """
  }
  public static var examples: [InvalidDigestValues] {
    [.init(.init(algorithm: "sha-512", header: .reprDigest, reason: "The digest has 32 octets instead of 64."))]
  }

  /// A digest that cannot be right.
  public struct Digest: Codable, Sendable, Hashable {
    /// The algorithm's key, such as `sha-256`.
    public let algorithm: String
    /// The name of the field.
    public let header: String
    /// Why it cannot be right, for people.
    public private(set) var reason: String
    /// How it is said in other languages.
    private var message: ProblemMessage?

    private enum CodingKeys: CodingKey { case algorithm, header, reason }

    /// A digest in a field of the request.
    public init(algorithm: String, header: FieldName, reason: String) {
      self.algorithm = algorithm
      self.header = header.name
      self.reason = reason
    }

    /// A digest of so many octets, when the algorithm's have another number.
    init(algorithm: String, header: FieldName, count: Int, expected: Int) {
      let message = ProblemMessage(
        "digest.length", ["count": .integer(Int64(count)), "expected": .integer(Int64(expected))])
      self.init(algorithm: algorithm, header: header, reason: message.english ?? message.key)
      self.message = message
    }

    /// The same with its reason in the language of the document.
    fileprivate func said(in translation: ProblemTranslation) -> Digest {
      var copy = self
      copy.reason = translation.sentence(reason, message)
      return copy
    }

    /// Whether both are sent alike.
    public static func == (one: Digest, other: Digest) -> Bool {
      (one.algorithm, one.header, one.reason) == (other.algorithm, other.header, other.reason)
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(algorithm)
      hasher.combine(header)
      hasher.combine(reason)
    }
  }

  /// The digests that cannot be right.
  public let invalidDigests: [Digest]
  public var base: BadRequest { BadRequest() }

  private enum CodingKeys: String, CodingKey { case invalidDigests = "invalid_digests" }

  /// The problem with the digests that cannot be right.
  public init(_ first: Digest, _ others: Digest...) {
    self.init(all: [first] + others)
  }

  init(all invalidDigests: [Digest]) {
    self.invalidDigests = invalidDigests
  }

  public func writeMembers(to members: inout ProblemMembers) throws(ContentEncodingError) {
    guard let translation = members.translation else { return try members.addProperties(of: self) }
    try members.addProperties(of: InvalidDigestValues(all: invalidDigests.map { $0.said(in: translation) }))
  }

  /// The problem in a received document, which may leave the member out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    invalidDigests = try container.decodeIfPresent([Digest].self, forKey: .invalidDigests) ?? []
  }
}

/// 400: a digest in the request does not match what the server received.
///
/// The digest that the server computed is not told: an attacker could use it.
public struct MismatchedDigestValues: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://iana.org/assignments/http-problem-types#digest-mismatched-values" }
  public static var title: String { "Mismatched Digest Values" }
  public static var documentation: String {
    """
    Digests in the request do not match what the server received. `mismatched_digests` lists each with its header \
    field.

    Something between client and server may have changed the request. The client may send it again as it was, once \
    it has checked that it computes the digest right.
    """
  }
  public static var retry: RetryRule {
    .ifIdempotent("The request may have been damaged on the way.")
  }
  public static var examples: [MismatchedDigestValues] {
    [
      .init(
        .init(
          algorithm: "sha-256", providedDigest: ":RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:", header: .reprDigest))
    ]
  }

  /// A digest that does not match.
  public struct Digest: Codable, Sendable, Hashable {
    /// The algorithm's key, such as `sha-256`.
    public let algorithm: String
    /// The digest in the request, with the colons around it; `nil` in a received document that leaves it out.
    public let providedDigest: String?
    /// The name of the field.
    public let header: String

    private enum CodingKeys: String, CodingKey {
      case algorithm
      case providedDigest = "provided_digest"
      case header
    }

    /// A digest in a field of the request.
    public init(algorithm: String, providedDigest: String, header: FieldName) {
      self.algorithm = algorithm
      self.providedDigest = providedDigest
      self.header = header.name
    }
  }

  /// The digests that do not match.
  public let mismatchedDigests: [Digest]
  public var base: BadRequest { BadRequest() }

  private enum CodingKeys: String, CodingKey { case mismatchedDigests = "mismatched_digests" }

  /// The problem with the digests that do not match.
  public init(_ first: Digest, _ others: Digest...) {
    self.init(all: [first] + others)
  }

  init(all mismatchedDigests: [Digest]) {
    self.mismatchedDigests = mismatchedDigests
  }

  /// The problem in a received document, which may leave the member out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    mismatchedDigests = try container.decodeIfPresent([Digest].self, forKey: .mismatchedDigests) ?? []
  }
}

extension UnsupportedDigestAlgorithms.Algorithm: CustomStringConvertible {
  /// A phrase such as: "sha in Repr-Digest".
  public var description: String { "\(algorithm) in \(header)" }
}

extension InvalidDigestValues.Digest: CustomStringConvertible {
  /// A phrase such as: "sha-512 in Repr-Digest: The digest has 32 octets instead of 64."
  public var description: String { "\(algorithm) in \(header): \(reason)" }
}

extension MismatchedDigestValues.Digest: CustomStringConvertible {
  /// A phrase such as: "sha-256 in Repr-Digest".
  public var description: String { "\(algorithm) in \(header)" }
}
