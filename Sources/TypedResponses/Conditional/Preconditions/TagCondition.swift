/// The value of `If-Match` or `If-None-Match`.
///
/// [RFC 9110 §13.1.1](https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1)
enum TagCondition: Sendable, Hashable {
  /// `*`: any current representation.
  case any
  /// A list of tags.
  case tags(TagList)
  /// Something else, such as a tag without quotes, or `*` as one member of several.
  case unreadable

  /// The value spread over these field lines; `nil` when the field was not sent.
  init?(lines: [String]) {
    guard !lines.isEmpty else { return nil }
    if let tags = TagList(lines: lines) {
      self = .tags(tags)
    } else {
      self = TagCondition.isStar(lines) ? .any : .unreadable
    }
  }

  /// Whether the only member is `*`.
  private static func isStar(_ lines: [String]) -> Bool {
    var stars = 0
    for line in lines {
      var scanner = OctetScanner(line)
      while scanner.skipToMember() {
        guard scanner.skip(octet: "*"), scanner.skipToEndOfMember() else { return false }
        stars += 1
      }
    }
    return stars == 1
  }
}

/// The tags of a condition, as they were sent. They are compared where they stand, so that a list of thousands costs
/// no more than its octets.
struct TagList: Sendable, Hashable {
  private let lines: [String]

  /// `nil` when a member is no entity tag.
  init?(lines: [String]) {
    self.lines = lines
    for line in lines {
      var scanner = OctetScanner(line)
      while scanner.skipToMember() {
        guard EntityTag.scan(&scanner) != nil, scanner.skipToEndOfMember() else { return nil }
      }
    }
  }

  /// Whether one of the tags matches this one: both strong and equal, or, when compared weakly, only equal
  /// ([RFC 9110 §8.8.3.2](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.2)). With `inAnyMediaType` the tag of
  /// the same version in another media type matches too. What a proxy may have made of a strong tag is told apart.
  func match(_ current: EntityTag, strongly: Bool, inAnyMediaType: Bool) -> TagMatch {
    if strongly && current.isWeak { return .none }
    let wanted = Array(current.opaque.utf8)
    var match = TagMatch.none
    for line in lines {
      var scanner = OctetScanner(line)
      while scanner.skipToMember() {
        guard let tag = EntityTag.scan(&scanner) else { break }
        let isSame =
          tag.opaque.elementsEqual(wanted) || inAnyMediaType && EntityTag.isVariant(tag.opaque, of: wanted)
        if isSame && !(strongly && tag.isWeak) { return .matches }
        if isSame || EntityTag.isRewritten(tag.opaque, of: wanted) { match = .matchesRewritten }
      }
    }
    return match
  }
}
