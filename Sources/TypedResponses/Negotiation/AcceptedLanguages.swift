/// The natural languages that a client's user reads.
///
/// ```
/// Accept-Language: da, en-gb;q=0.8, en;q=0.7
/// ```
///
/// [RFC 9110 §12.5.4](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4)
public struct AcceptedLanguages: Sendable, Hashable {
  private let ranges: [WeightedMember]

  /// What this request says.
  public init(_ request: some RequestFacts) {
    self.init(lines: request.values(of: .acceptLanguage))
  }

  init(lines: [String]) {
    ranges = WeightedMember.list(lines).filter { !$0.name.utf8.contains(0x2F) }
  }

  /// How much the user wants a language such as `de-CH`: the weight of the longest range that it begins with, as
  /// `de-CH-1996` begins with `de-CH`, or else that of `*`.
  ///
  /// This is the basic filtering of [RFC 4647 §3.3.1](https://www.rfc-editor.org/rfc/rfc4647#section-3.3.1). Without
  /// the field every language is welcome.
  public func quality(of language: String) -> Quality {
    ranges.isEmpty ? .full : weight(of: language) ?? .unacceptable
  }

  /// The weight of the range that decides; `nil` when none matches.
  private func weight(of language: String) -> Quality? {
    let tag = language.lowercased()
    var best: (length: Int, quality: Quality)?
    for range in ranges where range.name == "*" || AcceptedLanguages.begins(tag, with: range.name) {
      let length = range.name == "*" ? 0 : range.name.utf8.count
      if let best, (best.length, best.quality) >= (length, range.quality) { continue }
      best = (length, range.quality)
    }
    return best?.quality
  }

  /// The language to use among those that exist, or `nil` when the user wants none of them.
  ///
  /// The one with the greatest ``quality(of:)`` is taken, the first of equals. When there is none, the ranges are cut
  /// from the end until one fits, so that `de` serves a user who asked for `de-CH`
  /// ([RFC 4647 §3.4](https://www.rfc-editor.org/rfc/rfc4647#section-3.4)); but what the user excludes with `q=0` is
  /// never taken.
  public func best(of languages: [String]) -> String? {
    var best: (language: String, quality: Quality)?
    for language in languages {
      let quality = quality(of: language)
      if quality > best?.quality ?? .unacceptable { best = (language, quality) }
    }
    if let best { return best.language }
    let left = languages.filter { weight(of: $0) == nil }
    if left.isEmpty { return nil }
    let wanted = ranges.filter { $0.quality.isAcceptable && $0.name != "*" }
    let ordered = wanted.enumerated().sorted { ($1.element.quality, $0.offset) < ($0.element.quality, $1.offset) }
    for range in ordered.map(\.element.name) {
      // The longest language that the range begins with is the first to fit when the range is cut.
      let fitting = left.filter { AcceptedLanguages.begins(range, with: $0.lowercased()) }
      if let longest = fitting.max(by: { $0.utf8.count < $1.utf8.count }) { return longest }
    }
    return nil
  }

  /// Whether the tag is the other one, or continues it after a hyphen.
  private static func begins(_ tag: String, with other: String) -> Bool {
    let rest = tag.utf8.dropFirst(other.utf8.count)
    return tag.utf8.starts(with: other.utf8) && (rest.isEmpty || rest.first == 0x2D)
  }
}

extension AcceptedLanguages: CustomStringConvertible {
  public var description: String { ranges.map(\.description).joined(separator: ", ") }
}
