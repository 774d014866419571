/// Names one version of a representation, so that a client can ask whether it has changed.
///
/// ```
/// ETag: "v3"
/// ETag: W/"v3"
/// ```
///
/// A strong tag changes with every octet of the content: it protects writes (`If-Match`) and resumes downloads
/// (`If-Range`). A weak tag may stay the same while the content changes in ways that do not matter: it only saves a
/// reader a transfer (`If-None-Match`). Two representations of one resource, such as a plain and a compressed one,
/// need different strong tags.
///
/// [RFC 9110 §8.8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3)
public struct EntityTag: FieldType {
  public static var fieldName: FieldName { .etag }

  /// What stands between the quotes: visible ASCII without a double quote. It has no meaning but for equality.
  public let opaque: String
  /// Whether equal tags leave room for content that differs (§8.8.1).
  public let isWeak: Bool

  package init(checked opaque: String, isWeak: Bool) {
    assert(EntityTagError(checking: opaque) == nil, "\(EntityTagError(checking: opaque)?.description ?? "")")
    self.opaque = opaque
    self.isWeak = isWeak
  }

  /// A strong tag with this text from outside the source, such as a revision from a store.
  ///
  /// - Throws: ``EntityTagError`` with the octet that cannot stand in a tag.
  public init(strong opaque: String) throws(EntityTagError) {
    if let error = EntityTagError(checking: opaque) { throw error }
    self.init(checked: opaque, isWeak: false)
  }

  /// A weak tag with this text from outside the source.
  ///
  /// - Throws: ``EntityTagError`` with the octet that cannot stand in a tag.
  public init(weak opaque: String) throws(EntityTagError) {
    if let error = EntityTagError(checking: opaque) { throw error }
    self.init(checked: opaque, isWeak: true)
  }

  /// A strong tag for a version that is counted: `"3"`. The number must change with every change of the content.
  public init(version number: some FixedWidthInteger & Sendable) {
    self.init(checked: String(number), isWeak: false)
  }

  /// A strong tag written in the source, such as `.strong("v3")`.
  public static func strong(_ opaque: StaticString) -> EntityTag {
    EntityTag(literal: opaque, isWeak: false)
  }

  /// A weak tag written in the source, such as `.weak("v3")`.
  public static func weak(_ opaque: StaticString) -> EntityTag {
    EntityTag(literal: opaque, isWeak: true)
  }

  private init(literal: StaticString, isWeak: Bool) {
    let opaque = literal.description
    if let error = EntityTagError(checking: opaque) { preconditionFailure(error.description) }
    self.init(checked: opaque, isWeak: isWeak)
  }

  /// The tag in a field value such as `W/"v3"`, or `nil` when the text is not one tag in ASCII.
  public init?(parsing text: String) {
    var scanner = OctetScanner(text)
    guard let (opaque, isWeak) = EntityTag.scan(&scanner), scanner.isAtEnd, opaque.allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    self.init(checked: String(decoding: opaque, as: UTF8.self), isWeak: isWeak)
  }

  /// Whether both tags are strong and their texts are equal: the content is the same, octet for octet.
  ///
  /// [RFC 9110 §8.8.3.2](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.2)
  public func matchesStrongly(_ other: EntityTag) -> Bool {
    !isWeak && !other.isWeak && opaque == other.opaque
  }

  /// Whether the texts are equal, be the tags strong or weak: one can stand in for the other in a cache.
  ///
  /// [RFC 9110 §8.8.3.2](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.2)
  public func matchesWeakly(_ other: EntityTag) -> Bool {
    opaque == other.opaque
  }

  /// The tag as it is written to `ETag`.
  public var fieldValue: FieldValue { FieldValue(checked: description) }
}

extension EntityTag: CustomStringConvertible {
  public var description: String {
    // Every response with a version writes one: an interpolation takes three times as long.
    let mark: StaticString = isWeak ? "W/\"" : "\""
    var opaque = opaque
    return opaque.withUTF8 { opaque in
      unsafe String(unsafeUninitializedCapacity: mark.utf8CodeUnitCount + opaque.count + 1) { text in
        var end = unsafe text[...].update(
          fromContentsOf: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
        end = unsafe text[end...].update(fromContentsOf: opaque)
        unsafe text[end] = UInt8(ascii: "\"")
        return end + 1
      }
    }
  }
}

// MARK: - Reading

extension EntityTag {
  /// Reads one tag as it was sent; `nil` when something else stands there.
  static func scan(_ scanner: inout OctetScanner) -> (opaque: ArraySlice<UInt8>, isWeak: Bool)? {
    let isWeak = scanner.skip(text: "W/")
    guard scanner.skip(octet: "\"") else { return nil }
    let opaque = scanner.take { $0 != 0x22 && $0 > 0x20 && $0 != 0x7F }
    guard scanner.skip(octet: "\"") else { return nil }
    return (opaque, isWeak)
  }
}
