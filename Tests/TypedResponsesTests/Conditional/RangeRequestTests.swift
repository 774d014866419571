import Testing

@testable import TypedResponses

@Suite struct RangeRequestTests {
  private let v3: ResourceVersion
  private let strongDate: ResourceVersion
  private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

  init() throws {
    let date = try #require(HTTPDate(parsing: Self.date))
    v3 = ResourceVersion(etag: .strong("v3"), lastModified: date)
    strongDate = ResourceVersion(lastModified: date, lastModifiedIsStrong: true)
  }

  private func select(
    _ range: String, by method: RequestMethod = .get, ifRange: [String] = [], version: ResourceVersion? = nil,
    length: Int = 1000
  ) -> RangeSelection {
    let fields = [(FieldName.range, range)] + ifRange.map { (.ifRange, $0) }
    return RangeRequest(RequestHead(method, fields: fields), version: version).select(from: length)
  }

  private func part(_ range: Range<Int>, known: Bool = false, length: Int = 1000) -> RangeSelection {
    .partial(SelectedRanges(ranges: [range], completeLength: length, isKnownToClient: known))
  }

  // MARK: - Defects found in other implementations

  @Test(
    "Range counts for GET and QUERY only (Go, cowboy, werkzeug)",
    arguments: [RequestMethod.head, .post, .put, .patch, .delete, .options])
  func onlyGet(_ method: RequestMethod) {
    #expect(select("bytes=0-9", by: method) == .full)
    #expect(select("bytes=5000-", by: method) == .full)
  }

  @Test("bytes=0-999999 is cut to what there is, not answered with 416 (cowboy, axum)")
  func clamped() {
    #expect(select("bytes=0-999999") == part(0..<1000))
    #expect(select("bytes=500-999999") == part(500..<1000))
  }

  @Test("An unknown unit is ignored, not answered with 416 (Go, Hummingbird)")
  func unknownUnit() {
    #expect(select("items=0-9") == .full)
    #expect(select("items=5000-") == .full)
  }

  @Test("A suffix longer than the content means all of it, not 416 (cowboy, werkzeug)")
  func longSuffix() {
    #expect(select("bytes=-5000") == part(0..<1000))
  }

  @Test("A refusal always tells the length (axum, Hummingbird)")
  func refusal() throws {
    guard case .unsatisfiable(let refusal) = select("bytes=1000-") else {
      Issue.record("Offset 1000 of 1000 octets was not refused.")
      return
    }
    #expect(refusal.contentRange.fieldValue == "bytes */1000")
  }

  @Test("If-Range is compared strongly: a weak tag never matches (werkzeug)")
  func weakTag() {
    let weak = ResourceVersion(etag: .weak("v3"))
    #expect(select("bytes=0-9", ifRange: ["W/\"v3\""], version: weak) == .full)
    #expect(select("bytes=0-9", ifRange: ["\"v3\""], version: weak) == .full)
    #expect(select("bytes=0-9", ifRange: ["W/\"v3\""], version: v3) == .full)
  }

  @Test("A matching If-None-Match comes before Range (werkzeug)")
  func noneMatchFirst() {
    let request = RequestHead(.get, fields: [(.ifNoneMatch, "\"v3\""), (.range, "bytes=0-9")])
    #expect(Preconditions(request).evaluate(against: .exists(v3)).outcome == .notModified)
  }

  // MARK: - If-Range

  @Test("The tag of the current version lets Range count, any other gives everything")
  func ifRangeTag() {
    #expect(select("bytes=0-9", ifRange: ["\"v3\""], version: v3) == part(0..<10, known: true))
    #expect(select("bytes=0-9", ifRange: ["\"v2\""], version: v3) == .full)
    #expect(select("bytes=5000-", ifRange: ["\"v2\""], version: v3) == .full)
    #expect(select("bytes=0-9", ifRange: ["\"v3\""]) == .full)
    #expect(select("bytes=0-9", ifRange: ["\"v3\""], version: strongDate) == .full)
  }

  @Test(
    "A date counts only when it is equal to the current one",
    arguments: [
      (RangeRequestTests.date, true), ("Sunday, 06-Nov-94 08:49:37 GMT", true), ("Sun Nov  6 08:49:37 1994", true),
      ("Sun, 06 Nov 1994 08:49:36 GMT", false), ("Sun, 06 Nov 1994 08:49:38 GMT", false),
    ])
  func ifRangeDate(_ date: String, _ counts: Bool) {
    #expect(
      select("bytes=0-9", ifRange: [date], version: strongDate) == (counts ? part(0..<10, known: true) : .full))
  }

  @Test("A date that two versions may share does not count (§8.8.2.2)")
  func weakDate() {
    #expect(select("bytes=0-9", ifRange: [Self.date], version: v3) == .full)
    let request = RequestHead(.get, fields: [(.range, "bytes=0-9"), (.ifRange, Self.date)])
    #expect(
      RangeRequest(request, version: v3).condition?.description
        == "If-Range fails: two versions of the resource may have this date (RFC 9110 §8.8.2.2).")
  }

  @Test("An If-Range that cannot be read gives everything", arguments: ["", "v3", "*", "\"v3\", \"v2\"", "yesterday"])
  func unreadable(_ value: String) {
    #expect(select("bytes=0-9", ifRange: [value], version: v3) == .full)
    #expect(select("bytes=0-9", ifRange: ["\"v3\"", "\"v3\""], version: v3) == .full)
  }

  @Test("Without Range, and for other methods than GET, If-Range is ignored")
  func ifRangeAlone() {
    let alone = RangeRequest(RequestHead(.get, fields: [(.ifRange, "\"v2\"")]), version: v3)
    #expect(alone.condition?.description == "If-Range is ignored: the request has no Range (RFC 9110 §13.1.5).")
    #expect(alone.select(from: 1000) == .full)
    let put = RangeRequest(RequestHead(.put, fields: [(.range, "bytes=0-9"), (.ifRange, "\"v2\"")]), version: v3)
    #expect(put.condition?.verdict == .isIgnored)
    #expect(RangeRequest(RequestHead(.get)).condition == nil)
  }

  // MARK: - Sets

  @Test("A second Range line makes the set invalid, so it is ignored")
  func twoLines() {
    let request = RangeRequest(RequestHead(.get, fields: [(.range, "bytes=0-9"), (.range, "bytes=20-29")]))
    #expect(request.select(from: 1000) == .full)
  }

  @Test("A set of more than 256 ranges is ignored, even of ranges that adjoin (§17.15)")
  func manyRanges() {
    func set(_ count: Int) -> String { "bytes=" + (0..<count).map { "\($0)-\($0)" }.joined(separator: ",") }
    #expect(select(set(256)) == part(0..<256))
    #expect(select(set(257)) == .full)
  }

  @Test("Without Range everything is sent")
  func noRange() {
    #expect(RangeRequest(RequestHead(.get)).select(from: 1000) == .full)
    #expect(RangeRequest(RequestHead(.get)).select(from: 0) == .full)
  }

  @Test("A source that cannot seek gives one part, or everything for several")
  func notSeekable() {
    struct NoChunks: AsyncSequence, Sendable {
      struct Iterator: AsyncIteratorProtocol { mutating func next() async -> [UInt8]? { nil } }
      func makeAsyncIterator() -> Iterator { Iterator() }
    }
    let source = StreamSource(NoChunks(), length: 1000)
    let several = RangeRequest(RequestHead(.get, fields: [(.range, "bytes=0-9,20-29")]))
    #expect(several.select(from: source) == .full)
    #expect(several.select(from: BytesSource(Array(repeating: 0, count: 1000))) != .full)
    let one = RangeRequest(RequestHead(.get, fields: [(.range, "bytes=0-9")]))
    #expect(one.select(from: source) == part(0..<10))
  }

  @Test("Whatever is asked, the parts hold exactly the octets asked for, once, and never touch")
  func randomSets() {
    var random = SeededGenerator(seed: 9110)
    for _ in 0..<3000 {
      let length = random.count(upTo: 59)
      let asked = (0...random.count(upTo: 3)).map { _ in (random.count(upTo: 69), random.count(upTo: 19)) }
      let text = "bytes=" + asked.map { "\($0.0)-\($0.0 + $0.1)" }.joined(separator: ", ")
      let octets = Set(asked.flatMap { Array($0.0...($0.0 + $0.1)) }).filter { $0 < length }
      switch select(text, length: length) {
      case .full: continue
      case .unsatisfiable: #expect(octets.isEmpty && length > 0, "\(text) of \(length)")
      case .partial(let selected):
        #expect(Set(selected.ranges.joined()) == octets, "\(text) of \(length)")
        let sorted = selected.ranges.sorted { $0.lowerBound < $1.lowerBound }
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "\(text) of \(length)")
      }
    }
  }
}
