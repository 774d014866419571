import TypedResponses

/// Resolves references: those between schemas and documents, and those in responses.
///
/// [RFC 3986 §5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2)
package enum URIResolution {
  /// What is before the fragment, and the fragment without its `#`.
  static func split(_ reference: String) -> (address: String, fragment: String) {
    guard let hash = reference.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (reference, "") }
    return (String(reference[..<hash]), String(reference[reference.utf8.index(after: hash)...]))
  }

  /// The address that a reference without fragment has, seen from a base.
  package static func resolve(_ reference: String, against base: String) -> String {
    if reference.isEmpty { return base }
    if scheme(of: reference) != nil { return reference }
    let scheme = scheme(of: base).map { $0 + ":" } ?? ""
    let afterScheme = base.dropFirst(scheme.count)
    if reference.hasPrefix("//") { return scheme + reference }
    var authority = ""
    if afterScheme.hasPrefix("//") {
      authority = "//" + afterScheme.dropFirst(2).prefix { $0 != "/" && $0 != "?" }
    }
    let path = afterScheme.dropFirst(authority.count).prefix { $0 != "?" }
    if reference.hasPrefix("?") { return scheme + authority + path + reference }
    if reference.hasPrefix("/") { return scheme + authority + withoutDots(reference) }
    guard let slash = path.lastIndex(of: "/") else {
      return scheme + authority + (authority.isEmpty ? "" : "/") + withoutDots(reference)
    }
    return scheme + authority + withoutDots(path[...slash] + reference)
  }

  private static func scheme(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isLetter,
      text[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return String(text[..<colon])
  }

  private static func withoutDots(_ path: String) -> String {
    let query = path.firstIndex(of: "?") ?? path.endIndex
    guard path[..<query].contains(".") else { return path }
    var segments: [Substring] = []
    let given = path[..<query].split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in given.enumerated() {
      let isLast = index == given.count - 1
      switch segment {
      case ".": if isLast { segments.append("") }
      case "..":
        if segments.count > 1 || segments.first.map({ !$0.isEmpty }) ?? false { segments.removeLast() }
        if isLast { segments.append("") }
      default: segments.append(segment)
      }
    }
    return segments.joined(separator: "/") + path[query...]
  }

  /// A text with its percent-encoding undone; `nil` when that gives no UTF-8.
  static func decoded(_ text: some StringProtocol) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    return String(validating: PercentEncoding.decoded(text.utf8), as: UTF8.self)
  }
}
