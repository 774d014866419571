import TypedResponses

/// A path of a document with its variables, such as `/users/{id}`.
///
/// [OpenAPI 3.2.0, Paths Object](https://spec.openapis.org/oas/v3.2.0.html#paths-object)
struct PathTemplate: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case words(String)
    case variable
  }

  private let segments: [[Part]]

  init(_ text: some StringProtocol) {
    segments = text.split(separator: "/", omittingEmptySubsequences: false).map { PathTemplate.parts(of: $0) }
  }

  private static func parts(of segment: some StringProtocol) -> [Part] {
    var parts: [Part] = []
    var rest = segment[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      if start > rest.startIndex { parts.append(.words(decoded(rest[..<start]))) }
      parts.append(.variable)
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.words(decoded(rest))) }
    return parts
  }

  private static func decoded(_ text: some StringProtocol) -> String { URIResolution.decoded(text) ?? String(text) }

  /// Whether a path, as it stands in a request, is one of these.
  func matches(_ path: some StringProtocol) -> Bool {
    let given = path.split(separator: "/", omittingEmptySubsequences: false)
    return given.count == segments.count
      && zip(segments, given).allSatisfy { PathTemplate.matches($0[...], Array(PathTemplate.decoded($1).utf8)[...]) }
  }

  /// Words are found where they come first, and the last ones at the end: each variable is one octet or more.
  private static func matches(_ parts: ArraySlice<Part>, _ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    var isOpen = false
    for (index, part) in zip(parts.indices, parts) {
      switch part {
      case .variable:
        guard rest.popFirst() != nil else { return false }
        isOpen = true
      case .words(let words):
        let octets = Array(words.utf8)
        if index == parts.endIndex - 1 {
          guard rest.count >= octets.count, isOpen || rest.count == octets.count else { return false }
          return rest.suffix(octets.count).elementsEqual(octets)
        }
        while isOpen, !rest.isEmpty, !rest.starts(with: octets) { rest = rest.dropFirst() }
        guard rest.starts(with: octets) else { return false }
        rest = rest.dropFirst(octets.count)
        isOpen = false
      }
    }
    return rest.isEmpty || isOpen
  }

  /// The only path that it matches, with nothing percent-encoded; `nil` when it has variables.
  var onlyPath: String? { segments.joined().contains(.variable) ? nil : shape }

  /// How many segments a path has to have.
  var length: Int { segments.count }

  /// What two templates share that match the same paths: their words.
  var shape: String {
    segments.map { parts in
      parts.map { part in if case .words(let words) = part { words } else { "{}" } }.joined()
    }
    .joined(separator: "/")
  }
}

extension PathTemplate: Comparable {
  /// Of two that match a path, the one with words where the other has a variable comes first.
  static func < (one: PathTemplate, other: PathTemplate) -> Bool {
    one.segments.map(weight).lexicographicallyPrecedes(other.segments.map(weight))
  }

  private static func weight(_ parts: [Part]) -> Int {
    if !parts.contains(.variable) { return 0 }
    return parts.count > 1 ? 1 : 2
  }
}
