/// Which tags of a request count as the current one.
///
/// A proxy that compresses what passes rewrites the entity tag: `"7"` reaches the client as `W/"7"` (nginx, HAProxy,
/// Varnish), as `"7-gzip"` (Apache, lighttpd) or as `"7-df"` (Traffic Server). The client sends back what it got.
///
/// ```swift
/// try Preconditions(request, matching: .throughCompression).require(match: user.version)
/// ```
///
/// On a server set it once, in ``ResponseSettings/tagMatching``: responses with a version follow it, and so do the
/// preconditions that an adapter hands out.
///
/// [RFC 9110 §8.8.3.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.3)
public struct TagMatching: Sendable, Hashable {
  let acceptsRewrittenTags: Bool

  /// The tags that the server gave out, and no others. Behind a proxy that compresses, every write is a 412, which says
  /// so.
  public static var exact: TagMatching { TagMatching(acceptsRewrittenTags: false) }

  /// The tags that the server gave out, and what proxies that compress make of them: weak, or with `-gzip`, `-br`,
  /// `-zstd`, `-deflate` or `-df` behind.
  ///
  /// An old version still fails. Choose it when such a proxy stands before the server and no version's text is another's
  /// with one of these endings.
  public static var throughCompression: TagMatching { TagMatching(acceptsRewrittenTags: true) }
}

/// What a list of tags says of the current one.
enum TagMatch: Sendable, Hashable {
  /// One of the tags is the current one.
  case matches
  /// None is, but one may be what a proxy made of it.
  case matchesRewritten
  /// None is.
  case none
}

extension EntityTag {
  /// Whether a text is this one with what proxies put behind it when they compress.
  static func isRewritten(_ text: ArraySlice<UInt8>, of opaque: [UInt8]) -> Bool {
    var rest = text
    while rest.count > opaque.count {
      guard let ending = endings.first(where: { rest.hasSuffix($0) }) else { return false }
      rest = rest.dropLast(ending.utf8.count)
    }
    return rest.elementsEqual(opaque)
  }

  private static var endings: [String] { ["-gzip", "-br", "-zstd", "-deflate", "-df"] }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    count >= text.utf8.count && suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

extension TagMatching: CustomStringConvertible {
  /// A phrase: "exact" or "through compression".
  public var description: String { acceptsRewrittenTags ? "through compression" : "exact" }
}
