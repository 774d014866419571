import TypedResponsesChecking

/// Finds out which target a reference in a response leads to.
///
/// [RFC 3986 §5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2)
enum ContractTarget {
  /// Path and query of what the reference means in a response to a request for the base, without the fragment.
  static func resolve(_ reference: String, against base: String) -> String {
    let reference = String(reference.prefix { $0 != "#" })
    let path = String(base.prefix { $0 != "?" })
    if reference.isEmpty { return base }
    if reference.hasPrefix("//") { return ObservedRequest.target(ofURL: "http:" + reference) }
    if reference.hasPrefix("/") { return withoutDots(reference) }
    if reference.hasPrefix("?") { return path + reference }
    if let colon = reference.firstIndex(of: ":"), !reference[..<colon].contains("/") {
      return ObservedRequest.target(ofURL: reference)
    }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return withoutDots(folder + reference)
  }

  private static func withoutDots(_ target: String) -> String {
    let path = target.prefix { $0 != "?" }
    var segments: [Substring] = []
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch segment {
      case ".": if isLast { segments.append("") }
      case "..":
        _ = segments.popLast()
        if isLast { segments.append("") }
      default: segments.append(segment)
      }
    }
    return "/" + segments.joined(separator: "/") + target.dropFirst(path.count)
  }
}
