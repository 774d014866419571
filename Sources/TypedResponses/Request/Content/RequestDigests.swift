/// Checks the digests that a client sent with its request against what arrived.
///
/// ```swift
/// try RequestDigests(request).verify(octets)
/// ```
///
/// `Content-Digest` and `Repr-Digest` cover the content as it was sent, `Unencoded-Digest` the content without its
/// codings. SHA-256 and SHA-512 are known. Of several digests in one field each that is known has to be right; a field
/// that names none of them is refused with what the server would take. A request without digests passes.
///
/// Large content goes through in parts:
///
/// ```swift
/// var digests = RequestDigests(request)
/// for await part in archive { digests.update(part) }
/// try digests.verify()
/// ```
///
/// [RFC 9530 §3](https://www.rfc-editor.org/rfc/rfc9530#section-3)
public struct RequestDigests: Sendable {
  /// What can be wrong with digests; every one is a 400.
  public typealias Failure = OneOf<
    UnsupportedDigestAlgorithms, InvalidDigestValues, MismatchedDigestValues, BadRequest
  >

  private var expected: [ExpectedDigest] = []
  private var isCoded = false
  private var unreadable: FieldName?
  private var sha256: SHA256?
  private var sha512: SHA512?

  /// The digests in a request.
  public init(_ request: some RequestFacts) {
    let isPart = request.combinedValue(of: .contentRange) != nil
    let codings = request.combinedValue(of: .contentEncoding)?.split(separator: ",") ?? []
    isCoded = codings.contains { FieldSyntax.equalIgnoringCase(String($0).trimmed, "identity") == false }
    for name in [FieldName.contentDigest, .reprDigest, .unencodedDigest] {
      guard let text = request.combinedValue(of: name) else { continue }
      guard let dictionary = StructuredParser.dictionary(text), !dictionary.entries.isEmpty else {
        unreadable = unreadable ?? name
        continue
      }
      // Whoever writes a part knows the digest of the whole, which nobody can check yet.
      if isPart && name != .contentDigest { continue }
      for entry in dictionary.entries {
        guard let octets = entry.value.item?.value.byteSequence else {
          unreadable = unreadable ?? name
          break
        }
        expected.append(ExpectedDigest(field: name, algorithm: entry.key.text, octets: octets))
      }
    }
    if expected.contains(where: { $0.algorithm == "sha-256" }) { sha256 = SHA256() }
    if expected.contains(where: { $0.algorithm == "sha-512" }) { sha512 = SHA512() }
  }

  /// Whether the request has no digests, so that the content need not be looked at.
  public var isEmpty: Bool { expected.isEmpty && unreadable == nil }

  /// Takes in octets of the content, as they were sent.
  public mutating func update(_ octets: [UInt8]) {
    sha256?.update(octets)
    sha512?.update(octets)
  }

  /// Compares the digests with all octets that were taken in.
  ///
  /// - Parameter unencoded: The content without its codings, for `Unencoded-Digest`. Where a coding was used and this is
  ///   not given, that field is not checked.
  /// - Throws: The failure, which names each digest that is wrong.
  public func verify(unencoded: [UInt8]? = nil) throws(Failure) {
    if let unreadable {
      throw .of(BadRequest().saying("digest.unreadable", ["field": .string(unreadable.name)]))
    }
    guard !expected.isEmpty else { return }
    let received = Digests(sha256: sha256?.finish(), sha512: sha512?.finish())
    var invalid: [InvalidDigestValues.Digest] = []
    var mismatched: [MismatchedDigestValues.Digest] = []
    for digest in expected {
      guard let length = digest.knownLength else { continue }
      if digest.octets.count != length {
        invalid.append(digest.invalid(length: length))
      } else if digest.field != .unencodedDigest || !isCoded {
        if received[digest.algorithm] != digest.octets { mismatched.append(digest.mismatched) }
      } else if let unencoded, DigestValue.digest(digest.algorithm, of: unencoded) != digest.octets {
        mismatched.append(digest.mismatched)
      }
    }
    if !invalid.isEmpty { throw .of(InvalidDigestValues(all: invalid)) }
    if !mismatched.isEmpty { throw .of(MismatchedDigestValues(all: mismatched)) }
    if let unsupported { throw .of(unsupported) }
  }

  /// Compares the digests with the whole content.
  ///
  /// - Throws: The failure, which names each digest that is wrong.
  public func verify(_ content: [UInt8], unencoded: [UInt8]? = nil) throws(Failure) {
    var copy = self
    copy.update(content)
    try copy.verify(unencoded: unencoded)
  }

  /// The problem with fields that name no algorithm that is known; `nil` when there is none.
  private var unsupported: UnsupportedDigestAlgorithms? {
    let known = Set(expected.filter { $0.knownLength != nil }.map(\.field))
    let unknown = expected.filter { !known.contains($0.field) }
    guard !unknown.isEmpty else { return nil }
    var problem = UnsupportedDigestAlgorithms(all: unknown.map { .init(algorithm: $0.algorithm, header: $0.field) })
    for field in Set(unknown.map(\.field)).sorted(by: { $0.name < $1.name }) {
      switch field {
      case .contentDigest: problem = problem.wanting(WantContentDigest(.sha256, .sha512))
      case .reprDigest: problem = problem.wanting(WantReprDigest(.sha256, .sha512))
      default: problem = problem.wanting(WantUnencodedDigest(.sha256, .sha512))
      }
    }
    return problem
  }
}

// MARK: - Failures of a set

extension RequestDigests {
  /// Compares the digests with the whole content, for an operation whose failures are a set.
  public func verify<F: BadRequestMember>(
    _ content: [UInt8], unencoded: [UInt8]? = nil, or _: F.Type
  ) throws(F) {
    do throws(Failure) {
      try verify(content, unencoded: unencoded)
    } catch {
      throw F(digests: error)
    }
  }

  /// Compares the digests with all octets that were taken in, for an operation whose failures are a set.
  public func verify<F: BadRequestMember>(unencoded: [UInt8]? = nil, or _: F.Type) throws(F) {
    do throws(Failure) {
      try verify(unencoded: unencoded)
    } catch {
      throw F(digests: error)
    }
  }
}

extension BadRequestMember {
  fileprivate init(digests failure: RequestDigests.Failure) {
    self.init(
      chosen: failure.fold {
        ChosenFailure($0)
      } _: {
        ChosenFailure($0)
      } _: {
        ChosenFailure($0)
      } _: {
        ChosenFailure($0)
      })
  }
}

/// A digest that the client sent.
private struct ExpectedDigest: Sendable {
  let field: FieldName
  let algorithm: String
  let octets: [UInt8]

  /// How many octets a digest of the algorithm has; `nil` when it is not supported.
  var knownLength: Int? {
    switch algorithm {
    case "sha-256": 32
    case "sha-512": 64
    default: nil
    }
  }

  func invalid(length: Int) -> InvalidDigestValues.Digest {
    .init(algorithm: algorithm, header: field, count: octets.count, expected: length)
  }

  var mismatched: MismatchedDigestValues.Digest {
    .init(algorithm: algorithm, providedDigest: BareItem.byteSequence(octets).serialized, header: field)
  }
}

/// The digests of what arrived, as far as they were asked for.
private struct Digests {
  let sha256: [UInt8]?
  let sha512: [UInt8]?

  subscript(algorithm: String) -> [UInt8]? { algorithm == "sha-256" ? sha256 : sha512 }
}

extension String {
  /// The text without spaces and tabs around it.
  fileprivate var trimmed: String {
    let end = reversed().drop { $0 == " " || $0 == "\t" }
    return String(String(end.reversed()).drop { $0 == " " || $0 == "\t" })
  }
}

extension RequestDigests: CustomStringConvertible {
  /// A phrase such as: "1 digest to check".
  public var description: String { expected.count == 1 ? "1 digest to check" : "\(expected.count) digests to check" }
}
