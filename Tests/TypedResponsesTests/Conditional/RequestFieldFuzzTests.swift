import Foundation
import Testing

@testable import TypedResponses

/// Throws garbage at every parser of a request field: none may trap, hang, or give what contradicts itself.
@Suite struct RequestFieldFuzzTests {
  private static let pieces: [String] = [
    "\"", "\"v3\"", "W/", "w/", "*", "*/*", ",", ", ", ";", ";q=", ";q=0.5", "q", "=", "0", "1", "9", ".", "-", "/",
    "\\",
    " ", "\t", "\r\n", "\u{0}", "\u{7F}", "é", "\u{1F600}", "bytes", "bytes=", "0-9", "-5", "5-",
    "99999999999999999999",
    "text", "text/html", "application/json", "gzip", "identity", "de", "de-CH", "Sun, ", "Sunday, ", "06 Nov 1994 ",
    "06-Nov-94 ", "08:49:37", " GMT", "Sun, 06 Nov 1994 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "a=\"b, c\"", "\\\"",
  ]

  private static func garbage(_ random: inout SeededGenerator) -> String {
    switch random.count(upTo: 3) {
    case 0: String(decoding: (0..<random.count(upTo: 39)).map { _ in UInt8(random.count(upTo: 255)) }, as: UTF8.self)
    case 1:
      String(decoding: (0..<random.count(upTo: 39)).map { _ in UInt8(random.count(upTo: 94) + 32) }, as: UTF8.self)
    default: (0..<random.count(upTo: 11)).map { _ in pieces[random.count(upTo: pieces.count - 1)] }.joined()
    }
  }

  /// Runs every parser over the lines, and what is built upon it.
  private func exercise(_ lines: [String], length: Int = 1000) {
    let names: [FieldName] = [
      .ifMatch, .ifNoneMatch, .ifModifiedSince, .ifUnmodifiedSince, .ifRange, .range, .accept, .acceptLanguage,
      .acceptEncoding,
    ]
    let request = RequestHead(.get, fields: names.flatMap { name in lines.map { (name, $0) } })
    let version = ResourceVersion(etag: .strong("v3"), lastModified: .earliest)
    let evaluation = Preconditions(request).evaluate(against: .exists(version))
    #expect(evaluation.outcome == .proceed || evaluation.trace.decision != nil)
    if case .partial(let selected) = RangeRequest(request, version: version).select(from: length) {
      #expect(selected.ranges.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= length })
    }
    let ranges = ByteRangeSet(parsing: lines.first ?? "")?.ranges(in: length) ?? []
    #expect(ranges.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= length })
    _ = RangeRequest.coalesced(ranges)
    let negotiation = Negotiation(request)
    for quality in [
      negotiation.mediaTypes.quality(of: "text/html"), negotiation.languages.quality(of: "de-CH"),
      negotiation.codings.quality(of: "gzip"),
    ] { #expect((0...1000).contains(quality.thousandths)) }
    #expect(["de", "en", nil].contains(negotiation.languages.best(of: ["de", "en"])))
  }

  @Test("Random garbage in every field", arguments: 0..<8)
  func randomGarbage(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      exercise((0..<random.count(upTo: 2)).map { _ in Self.garbage(&random) }, length: random.count(upTo: 1999))
    }
  }

  @Test("What is read from garbage is written and read back alike", arguments: 0..<4)
  func roundTrips(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 1000)
    for _ in 0..<2000 {
      let text = Self.garbage(&random)
      if let tag = EntityTag(parsing: text) { #expect(tag.description == text) }
      if let date = HTTPDate(parsing: text) { #expect(HTTPDate(parsing: date.description) == date) }
      if let range = ContentRange(parsing: text) { #expect(ContentRange(parsing: range.description) == range) }
      if let tag = EntityTag(parsing: text), case .tags(let tags) = TagCondition(lines: ["\"x\", " + text]) {
        #expect(tags.match(tag, strongly: false, inAnyMediaType: false) == .matches)
        #expect(tags.match(tag, strongly: true, inAnyMediaType: false) == (tag.isWeak ? .none : .matches))
      }
    }
  }

  /// A parser that went over the text once for each member would need minutes for these.
  @Test(
    "A field of 64 KiB is read in one pass",
    arguments: [
      ("", "\"\","), ("", ", "), ("", "W/\""), ("", "\""), ("", "*,"), ("bytes=", "9"), ("bytes=", "0-0,"),
      ("bytes=", "0-,"), ("bytes=", "1-,2-3,"), ("", "a/b,"), ("", "*/*;q=0.001,"), ("a/b", ";"), ("a/b", ";a=b"),
      ("", "a/b;a=\"\\"), ("a/b;c=\"", "\\"), ("", "de,"), ("", "de-"), ("", "gzip;q=0,"), ("\"", "é"),
      ("Sun, 06 Nov 1994 08:49:37 GMT", ", Sun, 06 Nov 1994 08:49:37 GMT"), ("", "/"),
    ])
  func hugeFields(_ prefix: String, _ piece: String) {
    let text = prefix + String(repeating: piece, count: 65536 / piece.utf8.count)
    let start = processorTime()
    exercise([text], length: 1_000_000)
    let spent = processorTime() - start
    #expect(spent < .seconds(10), "\(prefix)\(piece)… took \(spent).")
  }
}
