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
    ranges = WeightedMember.list(lines) { !$0.utf8.contains(0x2F) }
  }

  /// How much the user wants a language such as `de-CH`: the weight of the longest range that it begins with, as
  /// `de-CH-1996` begins with `de-CH`, or else that of `*`.
  ///
  /// This is the basic filtering of [RFC 4647 §3.3.1](https://www.rfc-editor.org/rfc/rfc4647#section-3.3.1). Without
  /// the field every language is welcome.
  public func quality(of language: String) -> Quality {
    ranges.isEmpty ? .full : named(language)?.quality ?? .unacceptable
  }

  /// The weight of the range that decides; `nil` when none matches.
  private func named(_ language: String) -> (length: Int, quality: Quality)? {
    let tag = language.lowercased()
    var best: (length: Int, quality: Quality)?
    for range in ranges where range.name == "*" || AcceptedLanguages.begins(tag, with: range.name) {
      let length = range.name == "*" ? 0 : range.name.utf8.count
      if let best, (best.length, best.quality) >= (length, range.quality) { continue }
      best = (length, range.quality)
    }
    return best
  }

  /// How much the user wants a language when one has to be chosen: the weight of the range that names it, or else that of
  /// the range which names it when it is cut from the end, as `de-CH` is cut to `de`
  /// ([RFC 4647 §3.4](https://www.rfc-editor.org/rfc/rfc4647#section-3.4)), or else that of `*`.
  private func wish(for language: String) -> Wish {
    if ranges.isEmpty { return Wish(quality: .full) }
    let named = named(language)
    if let named, named.length > 0 || !named.quality.isAcceptable { return Wish(quality: named.quality) }
    let tag = language.lowercased()
    var best: Wish?
    for (offset, range) in ranges.enumerated()
    where range.name != "*" && range.quality.isAcceptable && AcceptedLanguages.begins(range.name, with: tag) {
      let wish = Wish(quality: range.quality, range: offset, length: tag.utf8.count)
      if best.map({ $0 < wish }) ?? true { best = wish }
    }
    return best ?? Wish(quality: named?.quality ?? .unacceptable)
  }

  /// The language to use among those that exist, or `nil` when the user wants none of them.
  ///
  /// The one that the user wants most is taken, the first of equals. A range also asks for what it is when it is cut from
  /// the end, so that `de` serves a user who asked for `de-CH`
  /// ([RFC 4647 §3.4](https://www.rfc-editor.org/rfc/rfc4647#section-3.4)), before the English that was wanted less; but
  /// what has a weight of its own keeps it, and what the user excludes with `q=0` is never taken.
  public func best(of languages: [String]) -> String? {
    var best: (language: String, wish: Wish)?
    for language in languages {
      let wish = wish(for: language)
      guard wish.quality.isAcceptable, best.map({ $0.wish < wish }) ?? true else { continue }
      best = (language, wish)
    }
    return best?.language
  }

  /// What a language counts among those that exist: the ``best(of:)`` as much as the user wants it, others as
  /// ``quality(of:)`` has it, or the least where a range has to be cut for them. Where none fits, each is as good.
  func weights(among languages: [String]) -> (String) -> Quality {
    guard let best = best(of: languages) else { return { _ in .full } }
    let wanted = wish(for: best).quality
    let isNamed = languages.contains { quality(of: $0).isAcceptable }
    return { language in
      if language == best { return wanted }
      let own = quality(of: language)
      if own.isAcceptable { return own }
      return isNamed && !wish(for: language).quality.isAcceptable ? .unacceptable : .least
    }
  }

  /// Whether the tag is the other one, or continues it after a hyphen.
  private static func begins(_ tag: String, with other: String) -> Bool {
    let rest = tag.utf8.dropFirst(other.utf8.count)
    return tag.utf8.starts(with: other.utf8) && (rest.isEmpty || rest.first == 0x2D)
  }
}

/// How much a language is wanted, and for what range it had to be cut.
private struct Wish: Comparable {
  let quality: Quality
  /// The place of the range; before all others when it was not cut.
  var range = -1
  var length = 0

  static func < (one: Wish, other: Wish) -> Bool {
    (one.quality, -one.range, one.length) < (other.quality, -other.range, other.length)
  }
}

extension AcceptedLanguages: CustomStringConvertible {
  public var description: String { ranges.map(\.description).joined(separator: ", ") }
}
