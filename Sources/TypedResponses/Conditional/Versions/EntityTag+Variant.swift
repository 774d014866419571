extension EntityTag {
  /// The tag of the same version in another media type: `"v3"` becomes `"v3;text/csv"`.
  ///
  /// Representations of one resource that exist at the same time need different tags, or a client would get a 304 for
  /// content it does not have ([RFC 9110 §8.8.3.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.3)).
  func variant(_ type: FieldValue) -> EntityTag {
    let suffix = String(decoding: type.text.utf8.filter(EntityTagError.isAllowed), as: UTF8.self)
    return EntityTag(checked: "\(opaque);\(suffix)", isWeak: isWeak)
  }

  /// Whether a text is this one followed by a media type: the tag of another representation of the same version.
  static func isVariant(_ text: ArraySlice<UInt8>, of opaque: [UInt8]) -> Bool {
    guard text.starts(with: opaque), text.dropFirst(opaque.count).first == UInt8(ascii: ";") else { return false }
    let parts = text.dropFirst(opaque.count + 1).split(
      separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[1].isEmpty && !parts[0].isEmpty && parts[0].allSatisfy(FieldSyntax.isTokenOctet)
  }
}
