import TypedResponses

extension ConventionRule {
  /// Digests of content, and content itself.
  ///
  /// [RFC 9530](https://www.rfc-editor.org/rfc/rfc9530)
  static let digests: [ConventionRule] = [
    ConventionRule(
      "field.digest", .must, .rfc(9530, "2"), "Write digests as algorithm=:base64:, such as sha-256=:…:."
    ) { subject in
      for name in digestNames {
        guard let value = subject.digestText(name) else { continue }
        guard let digests = StructuredParser.dictionary(value) else {
          return "\(name) is \(FieldText.quote(value)), which is no dictionary"
        }
        if let odd = digests.entries.first(where: { $0.value.item?.value.byteSequence == nil }) {
          return "\(name) has \(odd.key.text), whose value is no byte sequence"
        }
      }
      return nil
    },
    ConventionRule(
      "field.digest.length", .must, .rfc(9530, "5"), "Send all octets of a digest: 32 of sha-256, 64 of sha-512."
    ) { subject in
      for name in digestNames {
        for (algorithm, octets) in subject.digests(name) {
          guard let length = lengths[algorithm], octets.count != length else { continue }
          return "the \(algorithm) digest in \(name) has \(octets.count) octets"
        }
      }
      return nil
    },
    ConventionRule(
      "field.digest.mismatch", .must, .rfc(9530, "2"), "Send the digest of what is sent, or leave it out."
    ) { subject in
      guard let content = subject.digestedContent else { return nil }
      for name in subject.isWholeRepresentation ? digestNames : [.contentDigest] {
        for (algorithm, octets) in subject.digests(name) where octets.count == lengths[algorithm] {
          guard let digest = DigestValue.digest(algorithm, of: content), octets != digest else { continue }
          return "the \(algorithm) digest in \(name) is not the one of the \(content.count) octets of content"
        }
      }
      return nil
    },
    ConventionRule(
      "field.digest.insecure", .convention, .rfc(9530, "5"),
      "Use sha-256 or sha-512: the other algorithms are broken."
    ) { subject in
      let names = digestNames.flatMap { subject.digests($0) }.map(\.algorithm)
      guard !names.isEmpty, !names.contains(where: ["sha-256", "sha-512"].contains) else { return nil }
      return "the only digests are by \(names.joined(separator: ", "))"
    },
  ]

  private static let digestNames: [FieldName] = [.contentDigest, .reprDigest]
  private static let lengths = ["sha-256": 32, "sha-512": 64]
}

extension Subject {
  /// A field of digests, in the header section and the trailer section.
  fileprivate func digestText(_ name: FieldName) -> String? {
    let values = fields.values(of: name) + response.trailers.values(of: name)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  fileprivate func digests(_ name: FieldName) -> [(algorithm: String, octets: [UInt8])] {
    guard let value = digestText(name), let digests = StructuredParser.dictionary(value) else { return [] }
    return digests.entries.compactMap { entry in
      entry.value.item?.value.byteSequence.map { (entry.key.text, $0) }
    }
  }

  /// The content that a digest covers, when all of it is known as it was sent.
  fileprivate var digestedContent: [UInt8]? {
    guard method != .head, response.faults.isEmpty, let octets = response.octets,
      response.source != .recording || self[.contentEncoding] == nil
    else { return nil }
    return octets
  }

  /// Whether the content is the representation that `Repr-Digest` covers.
  fileprivate var isWholeRepresentation: Bool { code == 200 && method?.mayAskForRanges == true }
}
