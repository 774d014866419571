import TypedResponses

/// A rule about a response without content, with a part of it, or with other content, and the 200 it goes with.
struct PairRule: Sendable {
  let rule: ConventionRule
  /// What does not fit: the first is the response that is judged, the second the 200 to GET.
  let compare: @Sendable (Subject, Subject) -> String?

  private init(
    _ id: RuleID, _ severity: Severity, _ section: RFCSection, _ advice: String,
    compare: @escaping @Sendable (Subject, Subject) -> String?
  ) {
    rule = ConventionRule(id, severity, section, advice) { _ in nil }
    self.compare = compare
  }

  static let all: [PairRule] = [
    PairRule(
      "pair.head.fields", .should, .http("9.3.2"), "Send the same header fields to HEAD as to GET."
    ) { head, full in
      guard head.method == .head, head.code == 200 else { return nil }
      let names: [FieldName] = [
        .contentType, .etag, .lastModified, .cacheControl, .vary, .contentEncoding, .contentLanguage,
      ]
      let differing = names.filter { head.fields.combined($0) != full.fields.combined($0) }
      return differing.isEmpty ? nil : "HEAD and GET differ in \(differing.map(\.name).joined(separator: ", "))"
    },
    PairRule(
      "pair.head.status", .should, .http("9.3.2"), "Answer HEAD with the status that GET gets."
    ) { head, full in
      guard head.method == .head, head.code != full.code, head.code != 304, head.code != 206 else { return nil }
      return "HEAD gets \(head.code), and GET gets \(full.code)"
    },
    PairRule(
      "pair.length", .must, .http("8.6"), "Send in Content-Length what the 200 to GET has, or leave it out."
    ) { other, full in
      guard other.method == .head && other.code == 200 || other.code == 304,
        let stated = other[.contentLength].flatMap({ Int($0) }),
        let length = full[.contentLength].flatMap({ Int($0) }) ?? full.octetCount, stated != length
      else { return nil }
      return "Content-Length is \(stated), and the 200 has \(length)"
    },
    PairRule(
      "pair.304.fields", .must, .http("15.4.5"),
      "Send the fields that the 200 has: caches update what they stored with them."
    ) { other, full in other.code == 304 ? missing(in: other, of: full) : nil },
    PairRule(
      "pair.206.fields", .must, .http("15.3.7"),
      "Send the fields that the 200 has: clients and caches join the parts by them."
    ) { other, full in other.code == 206 ? missing(in: other, of: full) : nil },
    PairRule(
      "pair.206.content", .must, .http("14.4"), "Send the octets of the representation that Content-Range names."
    ) { part, full in
      guard part.code == 206, let range = part[.contentRange].flatMap({ ContentRange(parsing: $0) }),
        range.unit == "bytes", let offsets = range.offsets, let all = full.response.octets,
        let content = part.response.octets, full[.contentEncoding] == nil || full.response.source != .recording,
        part[.etag] == full[.etag]
      else { return nil }
      if let length = range.completeLength, length != all.count {
        return "Content-Range says \(length) octets in all, and the 200 has \(all.count)"
      }
      guard offsets.upperBound < all.count, !all[offsets].elementsEqual(content) else { return nil }
      return "the octets are not those that the 200 has there"
    },
    PairRule(
      "pair.tag", .must, .http("8.8.1"),
      "Give every content and every content coding a strong tag of its own, or make the tag weak."
    ) { one, other in
      guard one.isFullRead, other.isFullRead, let tag = one[.etag].flatMap({ EntityTag(parsing: $0) }), !tag.isWeak,
        other[.etag].flatMap({ EntityTag(parsing: $0) }) == tag
      else { return nil }
      if one[.contentEncoding] != other[.contentEncoding] {
        let codings = [other, one].map { $0[.contentEncoding] ?? "identity" }.joined(separator: " and ")
        return "the codings \(codings) have the same strong tag \(tag)"
      }
      guard one.response.isText == other.response.isText, let content = one.response.content,
        let rest = other.response.content, content != rest
      else { return nil }
      return "two contents have the same strong tag \(tag)"
    },
    PairRule(
      "pair.vary", .should, .http("12.5.5"),
      "List in Vary the request fields by which the representation is chosen: caches keep them apart by it."
    ) { one, other in
      guard one.isFullRead, other.isFullRead, one.isCacheable, other.isCacheable else { return nil }
      let chosen: [(FieldName, FieldName)] = [(.accept, .contentType), (.acceptLanguage, .contentLanguage)]
      let missing = chosen.first { asked, sent in
        one.requested(asked) != other.requested(asked) && one[sent] != other[sent]
          && [one, other].contains { !$0.lists(asked.name, in: .vary) && !$0.lists("*", in: .vary) }
      }
      return missing.map { "\($1.name) follows \($0.name), which Vary does not list" }
    },
  ]

  /// The fields of a 200 that have to stand in a 304 or 206 too, and do not.
  private static func missing(in other: Subject, of full: Subject) -> String? {
    let names = StatusCode.notModified.registration.fieldRules.filter {
      $0.condition == "as far as the 200 would have them"
    }.flatMap(\.names)
    let absent = names.filter { full[$0] != nil && other[$0] == nil && $0 != .date }
    return absent.isEmpty
      ? nil : "the 200 has \(absent.map(\.name).joined(separator: ", ")), and the \(other.code) has not"
  }
}

extension Subject {
  /// Whether this is a whole representation that GET got.
  fileprivate var isFullRead: Bool { method == .get && code == 200 }
}
