/// The media types that a client takes.
///
/// ```
/// Accept: text/html, application/xml;q=0.9, */*;q=0.8
/// ```
///
/// Members that cannot be read are left out. A field without any that can be read says as little as none.
///
/// [RFC 9110 §12.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1)
public struct AcceptedMediaTypes: Sendable, Hashable {
  private let ranges: [WeightedMember]

  /// What this request says.
  public init(_ request: some RequestFacts) {
    self.init(lines: request.values(of: .accept))
  }

  init(lines: [String]) {
    ranges = WeightedMember.list(lines, where: AcceptedMediaTypes.isRange)
  }

  /// How much the client wants this type: the weight of the most specific range that matches it.
  ///
  /// Every parameter of a range has to be one of the type's, but for `charset=utf-8`, which every type without a
  /// charset meets, because this package writes text in UTF-8.
  public func quality(of type: ContentType) -> Quality {
    quality(of: OfferedMediaType(type))
  }

  func quality(of type: OfferedMediaType) -> Quality {
    if ranges.isEmpty { return .full }
    var best: (specificity: Int, quality: Quality)?
    for range in ranges {
      guard let specificity = type.specificity(of: range) else { continue }
      if let best, (best.specificity, best.quality) >= (specificity, range.quality) { continue }
      best = (specificity, range.quality)
    }
    return best?.quality ?? .unacceptable
  }

  /// Whether the name is `type/subtype`, `type/*`, `*/*`, or the lone `*` that some clients write for it.
  private static func isRange(_ name: String) -> Bool {
    let octets = name.utf8
    guard let slash = octets.firstIndex(of: 0x2F) else { return name == "*" }
    let (type, subtype) = (octets[..<slash], octets[octets.index(after: slash)...])
    guard let first = type.first, let last = subtype.last, !subtype.contains(0x2F) else { return false }
    return first != 0x2A || type.count > 1 || last == 0x2A && subtype.count == 1
  }
}

/// A media type that a server offers, taken apart once for comparison, and written once.
struct OfferedMediaType: Sendable, Hashable {
  let type: ContentType
  let fieldValue: FieldValue
  private let wildName: String

  init(_ type: ContentType) {
    self.type = type
    fieldValue = type.fieldValue
    let slash = type.essence.utf8.firstIndex(of: UInt8(ascii: "/")) ?? type.essence.endIndex
    wildName = type.essence[..<slash] + "/*"
  }

  /// How closely the range describes this type; `nil` when it does not match.
  func specificity(of range: WeightedMember) -> Int? {
    let level: Int
    if range.name == type.essence {
      level = 2
    } else if range.name == wildName {
      level = 1
    } else if range.name == "*/*" || range.name == "*" {
      level = 0
    } else {
      return nil
    }
    guard range.parameters.allSatisfy(meets) else { return nil }
    // Parameters count within a level; a field has fewer than a million of them.
    return level * 1_000_000 + range.parameters.count
  }

  private func meets(_ wanted: FieldParameter) -> Bool {
    let isCharset = wanted.name == "charset"
    guard let own = type[parameter: wanted.name] else {
      return isCharset && FieldSyntax.equalIgnoringCase(wanted.value, "utf-8")
    }
    return own == wanted.value || (isCharset && FieldSyntax.equalIgnoringCase(own, wanted.value))
  }
}

extension AcceptedMediaTypes: CustomStringConvertible {
  public var description: String { ranges.map(\.description).joined(separator: ", ") }
}
