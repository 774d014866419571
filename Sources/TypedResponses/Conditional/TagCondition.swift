/// The value of `If-Match` or `If-None-Match`.
///
/// [RFC 9110 §13.1.1](https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1)
enum TagCondition: Sendable, Hashable {
  /// `*`: any current representation.
  case any
  /// A list of tags. Tags beyond ASCII are left out, because they cannot equal one that this package sends.
  case tags([EntityTag])
  /// Something else, such as a tag without quotes, or `*` as one member of several.
  case unreadable

  /// The value spread over these field lines; `nil` when the field was not sent.
  init?(lines: [String]) {
    guard !lines.isEmpty else { return nil }
    var tags: [EntityTag] = []
    var members = 0
    var stars = 0
    for line in lines {
      var scanner = OctetScanner(line)
      while scanner.skipToMember() {
        members += 1
        if scanner.skip("*" as Character) {
          stars += 1
        } else {
          switch EntityTag.scan(&scanner) {
          case .tag(let tag): tags.append(tag)
          case .foreign: break
          case nil:
            self = .unreadable
            return
          }
        }
        guard scanner.skipToEndOfMember() else {
          self = .unreadable
          return
        }
      }
    }
    if stars == 0 {
      self = .tags(tags)
    } else {
      self = members == 1 ? .any : .unreadable
    }
  }
}
