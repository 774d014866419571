extension HeaderFields {
  /// Checks that the digests among the fields are those of the content.
  ///
  /// A client that compares them would throw away what it got, and one that does not would never know.
  ///
  /// - Parameters:
  ///   - content: What is sent, or would be to GET. What is made while it is sent cannot be compared before.
  ///   - isWhole: Whether the content is the whole representation, which ``ReprDigest`` is about.
  /// - Throws: ``ContentEncodingError`` when a digest is one of other octets.
  ///
  /// [RFC 9530 §2](https://www.rfc-editor.org/rfc/rfc9530#section-2)
  func checkDigests(of content: [UInt8], isWhole: Bool) throws(ContentEncodingError) {
    for field in self {
      let values: [DigestValue]?
      switch field.name {
      case .contentDigest: values = DigestValue.parse(field.value.text)
      case .reprDigest where isWhole: values = DigestValue.parse(field.value.text)
      default: continue
      }
      for value in values ?? [] where !value.isDigest(of: content) {
        throw ContentEncodingError(
          ofResponse: """
            The \(value.algorithm) digest in its \(field.name) is not the one of its content: make it of the octets \
            that are sent.
            """)
      }
    }
  }
}
